import type { SampleStory } from '../writing.ts'

export const portTalks: SampleStory = {
  fields: {
    slug: 'port-talks-resume',
    headline: 'After eleven weeks of silence, Calvera’s port and its dockers sit down to talk',
    shortHeadline: 'Port and dockers talk again',
    dek: 'Both sides arrived with new proposals. The cranes stay still until at least Friday.',
    bylines: ['Ines Corvo', 'Jun Osei'],
    dateline: 'CALVERA',
    section: 'Business',
    tags: ['port', 'labour', 'strike'],
    language: 'en-GB',
    status: 'ready',
    targetLength: 450,
    notes: 'Legal has read paragraph six. Brede’s second quote is from the corridor, checked by phone.',
    seoDescription: 'The port authority and the dock workers’ union in Calvera have met for the first time since the cranes stopped in December.',
  },
  leadPhoto: 'cranes',
  write: ({ p, h, quote, factBox, bullets, figure, bold, note, cite, link, rule }) => [
    figure('cranes'),
    p('The port authority of Calvera and the union of its dock workers met on Tuesday for the first time since the cranes stopped in the middle of December. They talked for six hours, agreed to meet again on Friday, and left by different doors.'),
    p(
      'Harbour minister Mara Quill, who had brought them to the Customs House, called for a “fresh start” as she opened the meeting. ',
      cite('minister', 'quote', '“We have lost enough weeks,” she said. “Nobody in this room will get them back by being right.”', { checked: true }),
    ),
    figure('handshake', { caption: 'Mara Quill and Anton Brede shake hands before the talks on Tuesday. It was their second meeting since December.' }),
    h(2, 'What is on the table'),
    p(
      'The authority wants to run the three northern piers with remote-controlled cranes by 2029. The union does not reject the machines. It asks that ',
      cite('unionChair', 'fact', 'nobody over 50 be moved to another port against their will'),
      ' and that the night allowance be counted towards pensions.',
    ),
    p(
      'According to a port official familiar with the talks, ',
      cite('portOfficial', 'fact', 'the authority came with an offer to stretch the change over seven years instead of three', { note: 'Second confirmation wanted before print.' }),
      '. The authority declined to comment on its proposal while the talks go on.',
    ),
    factBox(
      'The dispute in brief',
      bullets(
        [bold('Dec. 15: '), 'Some 1,900 dockers stop work on all nine piers.'],
        [bold('Jan. 20: '), 'A first mediator gives up after two days.'],
        [bold('Feb. 11: '), 'Perishable goods are let through under an emergency rota.'],
        [bold('March 3: '), 'First meeting of both sides at the Customs House.'],
      ),
    ),
    h(2, 'A city that waits'),
    p(
      'About one in six jobs in Calvera depends on the harbour.',
      note('Chamber of Commerce, survey of member firms, autumn 2025. Jobs in transport and in ship repair are counted, retail is not.'),
      ' At the covered market, oranges cost a third more than in November. Forty-one ships lay at anchor off the outer mole on Tuesday evening, the harbour master’s public ',
      link('list of arrivals', 'https://harbour.calvera.example/arrivals'),
      ' showed.',
    ),
    quote(
      [cite('unionChair', 'quote', '“My grandfather carried sacks on this pier. I don’t need the sacks back,” said Anton Brede, the union’s chair. “I need to know who is still standing here when the last of us goes home.”', { checked: true })],
    ),
    p('Asked whether the cranes might move before Friday, he looked at his watch. “It is low tide,” he said. “Ask me when the water comes back.”'),
    rule(),
    p('The talks continue on Friday at 9 a.m. The minister will not attend; both sides asked her to leave the door open.'),
  ],
}
