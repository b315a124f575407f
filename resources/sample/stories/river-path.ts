import type { SampleStory } from '../writing.ts'

export const riverPath: SampleStory = {
  fields: {
    slug: 'river-path-last-gap',
    headline: 'City to close the last gap in the river path',
    dek: 'TK when the planning office confirms the date',
    bylines: ['Tomas Reyl'],
    dateline: 'CALVERA',
    section: 'Local',
    tags: ['river', 'cycling', 'planning'],
    language: 'en-GB',
    status: 'draft',
    targetLength: 350,
    notes: 'Call the rowing club again. Owner of the boatyard does not want to be named yet.',
  },
  leadPhoto: 'river',
  write: ({ p, h, figure, bullets, cite, bold }) => [
    p('For TK years, anyone who walked along the Veld from the old mill to the sea had to leave the water for 400 metres, cross the coal road and come back behind the boatyard. This summer the detour is to end.'),
    figure('river'),
    p('The city has agreed with the owner of the yard on a strip of land three metres wide, the planning office said on Friday. ', cite('council', 'figure', 'It will cost TK crowns', { note: 'Waiting for the committee paper.' }), ', most of it for a wall that keeps the path dry at high water.'),
    h(2, 'Three metres'),
    p('That is narrow for people on foot and people on bicycles, as the city’s own rules ask for four. “We could have waited another ten years for the fourth,” said TK, who leads the project. “Or we could build three and be polite.”'),
    bullets(
      [bold('Work begins: '), 'TK May'],
      [bold('Open to walkers: '), 'by the end of August'],
      [bold('Detour meanwhile: '), 'by way of Mill Lane, with a ramp at the steps'],
    ),
    p('The rowing club, whose jetty lies in the middle of the stretch, has asked for a gate. The city would prefer a sign.'),
  ],
}
