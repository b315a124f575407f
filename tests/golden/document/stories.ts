import type { Body, DocumentMark, DocumentNode, NodeName } from '#domain/document/node.ts'
import type { ExportPhoto, PublicStoryFields, StoryForExport } from '#domain/export/story-for-export.ts'
import { creditOf, emptyPhotoFields, type PhotoFields } from '#domain/photo/photo.ts'
import { licensor } from '#domain/photo/structures.ts'

const text = (words: string, ...marks: (DocumentMark['type'] | DocumentMark)[]): DocumentNode =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })
const cited: DocumentMark = { type: 'citation', attrs: { id: '018f0000-0000-7000-8000-0000000c17e1' } }
const inline = (content: (string | DocumentNode)[]): DocumentNode[] => content.map((one) => (typeof one === 'string' ? text(one) : one))
const p = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'paragraph', content: inline(content) })
const h = (level: number, ...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'heading', attrs: { level }, content: inline(content) })
const of = (type: NodeName, ...content: DocumentNode[]): DocumentNode => ({ type, content })
const item = (...content: DocumentNode[]): DocumentNode => of('listItem', ...content)
const note = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'footnote', content: inline(content) })
const br: DocumentNode = { type: 'hardBreak' }
const cell = (type: 'tableCell' | 'tableHeader', words: string, attrs: Record<string, unknown> = {}): DocumentNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
  content: [p(words)],
})
const figure = (photoId: string, caption: string | null = null, alt: string | null = null): DocumentNode => ({
  type: 'figure',
  attrs: { placementId: `018f0000-0000-7000-8000-0000000${photoId.slice(-5)}`, photoId, caption, alt },
})

function photo(id: string, name: string, fields: Partial<PhotoFields>, missing = false): [string, ExportPhoto] {
  const renditions = [640, 1280, 2048].map((width) => ({ path: `images/${name}-${width}.jpg`, width, height: Math.round((width * 2) / 3) }))
  return [id, { id, fields: { ...emptyPhotoFields(), ...fields }, credit: creditOf({ ...emptyPhotoFields(), ...fields }), width: 3000, height: 2000, missing, renditions: missing ? [] : renditions }]
}

function story(fields: Partial<PublicStoryFields>, content: DocumentNode[], photos: [string, ExportPhoto][] = []): StoryForExport {
  const body: Body = { type: 'doc', content }
  return {
    id: '018f0000-0000-7000-8000-0000000000aa',
    publishedAt: '2026-03-03T08:15:00.000Z',
    modifiedAt: '2026-03-03T08:15:00.000Z',
    body,
    photos: new Map(photos),
    fields: {
      slug: 'story',
      headline: '',
      shortHeadline: '',
      dek: '',
      bylines: [],
      dateline: '',
      section: '',
      tags: [],
      language: 'en',
      direction: 'auto',
      leadPhotoId: null,
      status: 'ready',
      embargoAt: null,
      embargoZone: null,
      targetLength: null,
      targetUnit: 'words',
      seoTitle: '',
      seoDescription: '',
      ...fields,
    },
  }
}

const pier = '018f0000-0000-7000-8000-00000000f001'
const crane = '018f0000-0000-7000-8000-00000000f002'
const gone = '018f0000-0000-7000-8000-00000000f003'

const everyBlock = story(
  {
    slug: 'harbor-strike',
    headline: 'Calvera’s dockers return to the pier, and to the table',
    shortHeadline: 'Dockers return to the table',
    dek: 'After eleven weeks, the harbor minister and the union agree on a timetable, if on little else.',
    bylines: ['By Mina Seo', 'Tomás Aguilar'],
    dateline: 'CALVERA',
    section: 'Business',
    tags: ['Ports', 'Labor', 'Calvera'],
    leadPhotoId: pier,
    seoDescription: 'Dockers and the minister agree on a timetable.',
  },
  [
    p('The harbor minister called for a ', text('“fresh start”', 'bold', cited), ' at the port on March 3, eleven weeks after the cranes of Pier 9 stood still.', note('The strike began on ', text('December 16', 'italic'), '; see ', text('our report', link('https://example.org/strike?a=1&b=2')), '.')),
    p(text('“We have lost enough weeks,”', cited), ' the minister said. ', text('“Nobody wins ', 'italic', cited), text('an empty', 'bold', 'italic', cited), text(' quay.”', 'italic')),
    h(2, 'What was agreed'),
    of('bulletList', item(p('Talks every ', text('Tuesday', 'bold'), ' until the end of April')), item(p('A freeze on night shifts:'), of('orderedList', item(p('first at Pier 9,')), item(p('then at the oil terminal.'))))),
    { type: 'orderedList', attrs: { start: 3, type: null }, content: [item(p('A third point.'), p('It has two paragraphs.')), item(p('A fourth.'))] },
    figure(crane, 'A crane at Pier 9 on the first morning of work.', 'A red crane lifts a container from a ship.'),
    h(3, 'The numbers'),
    of(
      'table',
      of('tableRow', cell('tableHeader', 'Quay', { rowspan: 2 }), cell('tableHeader', 'Containers', { colspan: 2, align: 'center' })),
      of('tableRow', cell('tableHeader', 'January', { align: 'right' }), cell('tableHeader', 'February', { align: 'right' })),
      of('tableRow', cell('tableHeader', 'Pier 9'), cell('tableCell', '1,204', { align: 'right' }), cell('tableCell', '18', { align: 'right' })),
      of('tableRow', cell('tableHeader', 'Oil terminal'), cell('tableCell', 'closed', { colspan: 2, align: 'center' })),
    ),
    p('A sign at the gate says ', text('Hafen ', { type: 'language', attrs: { lang: 'de' } }), text('geschlossen', { type: 'language', attrs: { lang: 'de' } }, 'bold'), ' and ', text('“clozed”', 'verbatim'), '.'),
    of('blockquote', p('The port is not a machine that one switches off.'), p('It is a town.')),
    of('pullQuote', p('“We have lost enough weeks.”')),
    of('factBox', h(4, 'Pier 9 in brief'), p('Built in 1961 for CO', text('2', 'subscript'), '-cooled freight; 40,000 m', text('2', 'superscript'), ' of sheds.'), of('bulletList', item(p('1,900 workers')), item(p('14 cranes')))),
    { type: 'horizontalRule' },
    figure(gone),
    { type: 'gallery', attrs: { layout: 'side-by-side' }, content: [figure(crane, null, 'The crane in March'), figure(gone, 'The same crane in December.'), p('Before and ', text('after', 'italic'), ' the strike.')] },
    p('Harbor Office', br, '9 Quay Street', br, text('desk@example.org', link('mailto:desk@example.org')), ', ', text('+82 2-000-0000', link('tel:+82-2-000-0000'))),
    p('A price that was ', text('wrong', 'strike'), ' right, and the union’s own note.', note('A second note.')),
    p(),
  ],
  [
    photo(pier, 'pier-9', {
      caption: 'The harbor minister greets dock workers before the strike talks at Pier 9 in Calvera on March 3.',
      altText: 'A man in a grey coat shakes hands with workers in orange vests.',
      creator: 'Jonas Vik',
      creditLine: 'Jonas Vik / Calvera Photo',
      source: 'Calvera Photo',
      copyrightNotice: '© 2026 Calvera Photo',
      rightsUsageTerms: 'https://example.org/terms',
    }),
    photo(crane, 'crane', {
      caption: 'A crane.', creator: 'Ana Ruiz', rightsUsageTerms: 'Editorial use only', webStatementOfRights: 'https://example.org/rights',
      licensors: [licensor.parse({ name: 'No address' }), licensor.parse({ url: 'https://example.org/licence' })],
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic',
    }),
    photo(gone, 'gone', { caption: 'Night shift at the oil terminal.', creditLine: 'Calvera Photo' }, true),
  ],
)

const korean = story(
  {
    slug: '부두-파업',
    headline: '칼베라 부두 노동자들, 11주 만에 ‘새 출발’',
    dek: '항만장관과 노조, 협상 일정에 합의',
    bylines: ['서민아 기자', '김도윤 기자'],
    dateline: '칼베라',
    section: '경제',
    tags: ['항만', '노동'],
    language: 'ko',
    leadPhotoId: pier,
  },
  [
    p('항만장관은 3일 ', text('“새 출발”', 'bold'), '을 촉구했다. ', text('9번 부두', 'italic'), '의 크레인이 멈춘 지 11주 만이다.', note('파업은 ', text('12월 16일', 'bold'), '에 시작됐다.')),
    p('노조는 ‘Fresh Start’라는 구호에 ', text('동의하지 않는다', 'bold', link('https://example.org/항구')), '고 밝혔다.'),
    figure(pier),
    { type: 'gallery', attrs: { layout: 'slideshow' }, content: [figure(pier, '아침의 9번 부두'), figure(pier, '저녁의 9번 부두'), p('9번 부두의 ', text('하루', 'bold'))] },
    h(2, '합의 내용'),
    of('bulletList', item(p('매주 화요일 협상')), item(p('야간 근무 동결'))),
  ],
  [photo(pier, '부두', { caption: '항만장관이 9번 부두에서 노동자들과 인사하고 있다.', altText: '회색 외투를 입은 남성이 노동자들과 악수하고 있다.', creditLine: '칼베라포토', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' })],
)

const arabic = story(
  {
    slug: 'harbor-strike-ar',
    headline: 'عمّال ميناء كالفيرا يعودون إلى الرصيف',
    dek: 'اتفاق على جدول زمني بعد أحد عشر أسبوعًا',
    bylines: ['مينا سيو', 'Tomás Aguilar'],
    dateline: 'كالفيرا',
    section: 'اقتصاد',
    tags: ['موانئ'],
    language: 'ar',
  },
  [
    p('دعا وزير الموانئ إلى ', text('«بداية جديدة»', 'bold'), ' في الثالث من مارس.', note('بدأ الإضراب في ', text('16 ديسمبر', 'bold'), '.')),
    p('Pier 9 reopened at 08:00, in English.'),
    figure(pier, null, 'رجل بمعطف رمادي'),
    of('table', of('tableRow', cell('tableHeader', 'الرصيف'), cell('tableHeader', 'الحاويات')), of('tableRow', cell('tableCell', 'Pier 9'), cell('tableCell', '1204'))),
  ],
  [photo(pier, 'pier-9', { caption: 'الوزير يحيّي العمّال.', creditLine: 'Calvera Photo' })],
)

const nasty = '</script><script>alert(1)</script> "><img src=x onerror=alert(1)> {{ secret }} {% raw %} <!-- \u2028 \u0000 ]]> &amp; \ud800'

const hostile = story(
  {
    slug: '../../</script>CON',
    headline: nasty,
    dek: nasty,
    bylines: [nasty],
    dateline: nasty,
    section: nasty,
    tags: [nasty],
    language: 'en"><script>',
    leadPhotoId: pier,
    seoTitle: nasty,
    seoDescription: nasty,
  },
  [
    p(nasty, text('a', link('javascript:alert(1)')), text(' b', link('JaVa\tScript:alert(1)')), text(' c', link('data:text/html,x')), text(' d', link('//evil.example')), text(' e', link('https://example.org/"><b>'))),
    figure(crane, nasty, nasty),
    of('factBox', p(note(nasty))),
    { type: 'orderedList', attrs: { start: '"><b>' as unknown as number, type: '"><b>' }, content: [item(p(nasty))] },
    of('table', of('tableRow', cell('tableCell', nasty, { colspan: '"><b>', align: '"><b>' }))),
  ],
  [
    photo(pier, 'pier"><b>, {{ x }} 100% #1?', { caption: nasty, altText: nasty, creator: nasty, creditLine: nasty, copyrightNotice: nasty, rightsUsageTerms: 'javascript:alert(1)' }),
    photo(crane, 'crane', { creditLine: nasty }),
  ],
)

export const stories = { 'every-block': everyBlock, korean, arabic, hostile }
