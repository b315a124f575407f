import type { SampleStory } from '../writing.ts'

export const cityBudget: SampleStory = {
  fields: {
    slug: 'city-budget-draft',
    headline: 'Calvera wants to spend more on trams and less on paper',
    dek: 'The draft budget grows by 2.1 percent. Libraries gain; the city’s printers do not.',
    bylines: ['Tomas Reyl'],
    dateline: 'CALVERA',
    section: 'Politics',
    tags: ['council', 'budget'],
    language: 'en-GB',
    status: 'copy',
    targetLength: 400,
    notes: 'The clerk’s recording starts at 00:41:10 for Idris.',
  },
  leadPhoto: 'council',
  write: ({ p, h, table, numbers, figure, italic, note, cite, pullQuote }) => [
    p('The city council of Calvera began its budget debate on Thursday with a plan that puts an extra 18 million crowns into trams and takes nearly half of that from administration. It is the first draft in six years without a rise in the dog tax.'),
    figure('council'),
    p(
      cite('council', 'quote', '“A budget is a letter to the people who will live here in ten years,” said Selma Idris, who presented the plan. “This one says: there will be a tram.”', { checked: true }),
    ),
    h(2, 'Where the money goes'),
    p('Of every hundred crowns, 31 go to schools and childcare, slightly more than last year. The largest change is in transport, where the second stage of the harbour line is to be built.'),
    table(
      ['Department', '2025–26', '2026–27', 'Change'],
      ['Schools and childcare', '212.4', '219.0', '+3.1 %'],
      ['Transport', '96.0', '114.2', '+19.0 %'],
      ['Culture and libraries', '38.5', '40.1', '+4.2 %'],
      ['Administration', '121.7', '113.2', '−7.0 %'],
      ['All others', '224.9', '221.6', '−1.5 %'],
    ),
    p('Figures in millions of crowns.', note('Draft budget 2026–27, paper 14/26, table 3. Debt service is left out here, as it is in the paper’s own summary.'), ' Together they come to ', cite('budget', 'figure', '708.1 million'), ', against 693.5 million in the year that ends in June.'),
    h(3, 'The quiet cut'),
    p('Most of the savings are meant to come from forms. By the end of 2027, permits, parking badges and school enrolment are to be handled without paper unless a resident asks for it. The city printed 41 million pages last year, ', italic('a stack higher than the hills behind it'), ', as one councillor worked out during the debate.'),
    pullQuote('The city printed 41 million pages last year.'),
    p('The opposition called the transport figures “a wish with a decimal point”. It wants to know what happens if the national grant for the harbour line, worth 9 million crowns, is late again.'),
    h(3, 'What happens next'),
    numbers(
      ['The committees read the draft until March 20.'],
      ['Residents can send comments until March 31', note('In writing, or in person at any district office.'), '.'],
      ['The council votes on April 16.'],
    ),
    p('If the vote fails, the old budget runs on by the month. That happened once, in 1998, and the flower beds in front of city hall have been smaller ever since.'),
  ],
}
