import type { SampleStory } from '../writing.ts'

export const fog: SampleStory = {
  fields: {
    slug: 'fog-in-the-hills',
    headline: 'Fog closes the airfield at Ostrel for a third day',
    dek: '',
    bylines: ['Tomas Reyl'],
    dateline: 'OSTREL',
    section: 'Weather',
    tags: ['weather'],
    language: 'en-GB',
    status: 'draft',
    targetLength: 150,
  },
  leadPhoto: 'hills',
  write: ({ p, figure, note }) => [
    p('Fog in the valleys behind Ostrel kept the town’s small airfield closed on Sunday for the third day in a row. Nine flights were cancelled, among them the daily mail plane; the post came up by bus.'),
    figure('hills', { alt: 'Wooded hills in layers of morning fog.' }),
    p('Visibility on the runway was below 200 metres', note('Two thirds of what the mail plane needs to land.'), ' until the early afternoon. On the ridge above, at 900 metres, walkers stood in bright sun and looked down on what one of them described as “a sea with church towers”.'),
    p('The weather office expects a west wind from Monday night. It asked drivers on the pass road to use low beams and to believe their own eyes less than usual.'),
  ],
}
