import type { SampleStory } from '../writing.ts'

export const timetable: SampleStory = {
  fields: {
    slug: 'new-rail-timetable',
    headline: 'New timetable: hourly trains to Ostrel, but the 7:14 is gone',
    shortHeadline: 'What the new timetable changes',
    dek: 'More trains in the afternoon, fewer before eight. What commuters need to know.',
    bylines: ['Ines Corvo'],
    dateline: 'CALVERA',
    section: 'Local',
    tags: ['rail', 'service'],
    language: 'en-GB',
    status: 'ready',
    targetLength: 250,
  },
  leadPhoto: 'platform',
  write: ({ p, h, figure, table, bullets, bold, link }) => [
    p('From Sunday, trains between Calvera and Ostrel run every hour until midnight. In return, the railway has cut the one train that its passengers say they needed most: the 7:14, which brought them to the early shift.'),
    figure('platform'),
    p('“It was always full, and it was always on time,” said Lena Marsh, a laboratory assistant who has taken it for nine years. “I suppose they couldn’t stand it any longer.” The railway says the line is needed for freight before eight.'),
    h(2, 'The trains in the morning'),
    table(
      ['Calvera Central', 'Ostrel', 'Runs'],
      ['6:02', '6:51', 'Monday to Saturday'],
      ['8:02', '8:51', 'daily'],
      ['9:02', '9:51', 'daily'],
      ['10:02', '10:51', 'daily'],
    ),
    h(2, 'Also new'),
    bullets(
      [bold('Bicycles '), 'travel free of charge after 9 a.m.'],
      [bold('Tickets '), 'bought before Sunday stay valid until the end of the month.'],
      [bold('Harbour Halt '), 'is served on request: press the button on the platform.'],
    ),
    p('The whole timetable is on ', link('the railway’s site', 'https://rail.marenne.example/timetable'), ' and, on paper, at every ticket window that still has one.'),
  ],
}
