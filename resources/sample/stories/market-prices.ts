import type { SampleStory } from '../writing.ts'

export const marketPrices: SampleStory = {
  fields: {
    slug: 'market-prices-after-the-strike',
    headline: 'What eleven weeks without cranes did to the price of an orange',
    shortHeadline: 'The price of an orange',
    dek: 'Not everything at the covered market has become dearer. Lemons, for one.',
    bylines: ['Jun Osei'],
    dateline: 'CALVERA',
    section: 'Business',
    tags: ['prices', 'market', 'strike'],
    language: 'en-GB',
    status: 'draft',
    targetLength: 300,
  },
  leadPhoto: 'market',
  write: ({ p, h, figure, table, quote, cite, note }) => [
    p('On the last Saturday of February, a kilo of oranges cost 2.40 crowns at Berthe Amsel’s stall in the covered market. In November it was 1.80. Amsel, who has stood here for 26 years, has written the reason on a piece of cardboard: ', 'Ask the crane.'),
    figure('market'),
    p('Most of the fruit that Calvera eats in winter comes by ship. Since December it has come by road, over the pass, in lorries that go back empty. ', cite('portOfficial', 'fact', 'A container that lands at another port costs about 900 crowns more by the time it is in the city', { note: 'Find it on paper before print.' }), '.'),
    h(2, 'Dearer, and not'),
    table(
      ['Per kilo', 'November', 'February'],
      ['Oranges', '1.80', '2.40'],
      ['Apples', '2.00', '2.10'],
      ['Tomatoes', '1.95', '1.90'],
      ['Lemons', '3.20', '3.00'],
    ),
    p('Prices in crowns, as marked on the stalls.', note('The medians of eleven stalls, noted by us on November 29 and February 28.'), ' Apples come from the hills. The lemons are a surprise even to those who sell them: a grower near Ostrel, it turned out, had been storing a harvest that nobody wanted.'),
    quote(['“People come and shout at the oranges,” Amsel said. “Then they buy lemons. I have never sold so many lemons.”']),
  ],
}
