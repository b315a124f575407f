import type { Body, DocumentMark, DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import type { ExportPhoto, StoryForExport } from '#domain/export/story-for-export.ts'
import { creditOf, emptyPhotoFields } from '#domain/photo/photo.ts'

const pier = '018f0000-0000-7000-8000-00000000f001'
const lost = '018f0000-0000-7000-8000-00000000f002'

const t = (text: string, ...marks: (DocumentMark['type'] | DocumentMark)[]): DocumentNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) } : {}),
})
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })
const n = (type: DocumentNode['type'], ...content: DocumentNode[]): DocumentNode => ({ type, content })
const p = (...content: (DocumentNode | string)[]): DocumentNode => n('paragraph', ...content.map((one) => (typeof one === 'string' ? t(one) : one)))
const h = (level: number, text: string): DocumentNode => ({ type: 'heading', attrs: { level }, content: [t(text)] })
const note = (...content: DocumentNode[]): DocumentNode => n('footnote', ...content)
const cell = (type: 'tableHeader' | 'tableCell', text: string, attrs: Record<string, unknown> = {}): DocumentNode => ({ type, attrs, content: [p(text)] })
const figure = (photoId: string, caption: string | null, alt: string | null): DocumentNode => ({
  type: 'figure',
  attrs: { placementId: `018f0000-0000-7000-8000-0000000000${photoId.slice(-2)}`, photoId, caption, alt },
})

const blocks: DocumentNode[] = [
  p('The harbor minister called for a “fresh start” at the port on Tuesday, ', t('“not next year”', 'bold'), ', she said.', note(t('Speech at Pier 9, '), t('as delivered', 'italic'), t('.'))),
  figure(pier, null, null),
  p('장관은 ', t('“새 출발”', 'bold'), '을 말했고, ', t('항만', 'bold'), '은 조용했다. ', t('港', 'italic'), 'の声。'),
  h(2, 'What # was {said}: 3 * 4'),
  p('# not a heading', { type: 'hardBreak' }, '- not a list', { type: 'hardBreak' }, '1. not a number', { type: 'hardBreak' }, '> not a quote'),
  p('Templates {{ price }} and {% raw %} and {{< tag >}} stay words: 5 < 6 & 7 &amp; 8 | 9, *stars*, snake_case, ~tilde~, `code`, [x](y), !'),
  p('Half ', t('bold ', 'bold'), t('and italic', 'bold', 'italic'), t(' here', 'italic'), ', H', t('2', 'subscript'), 'O, 3', t('rd', 'superscript'), ', ', t('gone', 'strike'), ', ', t('a link', link('https://example.org/a_(b)?c=d')), ' and https://example.org/ as text.'),
  n('bulletList', n('listItem', p('First'), n('bulletList', n('listItem', p('inner')))), n('listItem', p('Second'))),
  n('bulletList', n('listItem', p('Another list'))),
  { type: 'orderedList', attrs: { start: 7, type: null }, content: [n('listItem', p('Seven'), p('and more')), n('listItem', p('Eight'))] },
  n('blockquote', p('“We have lost enough weeks.”'), n('bulletList', n('listItem', p('she said')))),
  n('pullQuote', p('“We have lost enough weeks.”')),
  n('factBox', h(3, 'The port in numbers'), p('Opened in 1911.'), n('bulletList', n('listItem', p('9 piers')))),
  n(
    'table',
    n('tableRow', cell('tableHeader', 'Pier'), cell('tableHeader', 'Ships', { align: 'right' })),
    n('tableRow', cell('tableCell', 'A | B'), cell('tableCell', '12', { align: 'right' })),
  ),
  n(
    'table',
    n('tableRow', cell('tableHeader', 'Week', { colspan: 2 })),
    n('tableRow', { type: 'tableCell', attrs: { rowspan: 2 }, content: [p('Mon', note(t('A holiday.')))] }, cell('tableCell', '4')),
    n('tableRow', cell('tableCell', '5')),
  ),
  n('horizontalRule'),
  figure(lost, 'A crane at dawn', ''),
  p('Her sign says ', t('Hafen zu', { type: 'language', attrs: { lang: 'de' } }), t(', „Feierabend“', 'bold', { type: 'language', attrs: { lang: 'de' } }), ' and ', t('“clozed”', 'verbatim'), '.'),
  { type: 'gallery', attrs: { layout: 'slideshow' }, content: [figure(pier, 'Dawn', null), figure(lost, null, null), p('Pier 9, ', t('hour', 'italic'), ' by hour.')] },
  p('The end.'),
]

const photo = (id: string, given: Partial<ExportPhoto>, fields: Partial<ExportPhoto['fields']>): [string, ExportPhoto] => [
  id,
  { id, width: 3000, height: 2000, missing: false, renditions: [], ...given, fields: { ...emptyPhotoFields(), ...fields }, credit: creditOf({ ...emptyPhotoFields(), ...fields }) },
]

/** A story with every block and every sign that a format might trip over. All of it is invented. */
export const harborStory: StoryForExport = {
  id: '018f0000-0000-7000-8000-000000000001',
  fields: {
    slug: 'harbor-strike-talks',
    headline: 'Minister: “fresh start” at the port — {{ almost }}',
    shortHeadline: 'Fresh start at port',
    dek: 'Talks: day one. {% nobody %} blinked',
    bylines: ['Mina Park', 'Jo Lim'],
    dateline: 'CALVERA',
    section: 'Economy',
    tags: ['ports', 'yes', '2026-03-03'],
    language: 'en',
    direction: 'auto',
    leadPhotoId: pier,
    status: 'ready',
    embargoAt: null,
    embargoZone: null,
    targetLength: null,
    targetUnit: 'words',
    seoTitle: 'Port of Calvera: fresh start',
    seoDescription: 'What the minister said: all of it',
  },
  body: structuredClone(documentSchema.nodeFromJSON({ type: 'doc', content: blocks }).toJSON()) as Body,
  photos: new Map([
    photo(
      pier,
      { renditions: [640, 1280].map((width) => ({ path: `images/pier-9-${width}.jpg`, width, height: (width * 2) / 3 })) },
      {
        caption: 'The harbor minister greets dock workers at Pier 9 in Calvera on March 3.',
        altText: 'A woman in a yellow coat shakes hands with three dock workers',
        creator: 'Ana Ruiz',
        creditLine: 'Ana Ruiz/Calvera Photo',
        source: 'Calvera Photo',
      },
    ),
    photo(lost, { missing: true }, { creditLine: '칼베라포토', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' }),
  ]),
  publishedAt: '2026-03-03T09:30:00.000Z',
  modifiedAt: '2026-03-03T11:00:00.000Z',
}
