import type { SampleStory } from '../writing.ts'

export const schoolKitchen: SampleStory = {
  fields: {
    slug: 'school-kitchen-opens',
    headline: 'Pupils cook for 300 in Calvera’s first school kitchen',
    dek: 'At Harbour Street School, lunch is now a lesson, and the soup gets marks too.',
    bylines: ['Jun Osei'],
    dateline: 'CALVERA',
    section: 'Local',
    tags: ['school', 'food'],
    language: 'en-GB',
    status: 'ready',
    targetLength: 300,
    notes: 'EMBARGO until the official opening. The school board asked twice.',
  },
  leadPhoto: 'kitchen',
  embargo: { hours: 76, zone: 'Europe/Lisbon' },
  write: ({ p, h, figure, factBox, bullets, numbers, cite }) => [
    p('Until last week, lunch at Harbour Street School came in a van. Now it comes from the end of the corridor, where 24 pupils at a time chop, stir, taste and, on Wednesdays, argue about cumin.'),
    figure('kitchen', { caption: 'Pupils of Harbour Street School cook lentil soup in the new kitchen.' }),
    p('The kitchen is the first in the city that is run by pupils. Each class cooks for one week in the school year, with a cook, a teacher and a parent at its side. The city paid for the ovens; ', cite('council', 'figure', 'the 310,000 crowns for the room itself'), ' came out of a fund for empty shops.'),
    p('“The first soup was terrible,” said Noor, 11. “The second was only bad. Today they came back for more, so now we have to do it again.”'),
    h(2, 'What it takes'),
    bullets(
      ['Twelve kilos of lentils and nine of carrots for one lunch'],
      ['Four pots that two children can lift together when they are empty'],
      ['A list of 41 allergies, which hangs beside the door at the height of a ten-year-old’s eyes'],
    ),
    factBox(
      'Lentil soup for 30',
      p('From the pupils’ own book, second edition.'),
      numbers(
        ['Fry six onions and a handful of cumin slowly. Do not hurry the onions.'],
        ['Add two kilos of red lentils, a kilo of carrots and ten litres of water.'],
        ['After half an hour, taste. Add salt. Have somebody else taste.'],
        ['Finish with the juice of five lemons, away from the heat.'],
      ),
    ),
    p('Three more schools have asked for the plans. The pupils have answered with a condition: that the next kitchen has a window at their height.'),
  ],
}
