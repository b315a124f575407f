import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '../../document/node.ts'
import { textOfBlock, textOfBody } from '../../document/plain-text.ts'
import { documentSchema } from '../../document/schema.ts'
import type { ImportedStory } from '../imported.ts'
import { readHtml, readHtmlBlocks } from './read-html.ts'

let ids = 0
const newId = (): string => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`

function read(html: string): ImportedStory {
  const story = readHtml(html, { newId })
  documentSchema.nodeFromJSON(story.body).check()
  return story
}

/** A body as a line for each block: its kind and its words, with `**bold**`, `_italic_` and `[link](href)`. */
function outline(blocks: readonly DocumentNode[]): string[] {
  return blocks.map((block) => `${block.type}${block.attrs?.['level'] ?? ''}: ${said(block)}`.trim())
}

function said(node: DocumentNode): string {
  if (node.type === 'hardBreak') return ' ⏎ '
  if (node.type === 'footnote') return `[^${(node.content ?? []).map(said).join('')}]`
  if (node.type !== 'text') return (node.content ?? []).map(said).join(node.content?.[0]?.type === 'text' || node.content?.[0]?.type === 'footnote' ? '' : ' | ')
  return (node.marks ?? []).reduceRight((text, mark) => {
    if (mark.type === 'link') return `[${text}](${String(mark.attrs?.['href'])})`
    return { bold: `**${text}**`, italic: `_${text}_`, strike: `~${text}~`, subscript: `,${text},`, superscript: `^${text}^`, citation: text, verbatim: text, language: text }[mark.type]
  }, node.text ?? '')
}

const blocks = (html: string): string[] => outline(read(html).body.content)
const codes = (html: string): string[] => read(html).warnings.map((warning) => warning.code)
const photo = (html: string): { src: string | null; fields: object } => {
  const [first] = read(html).photos
  return { src: first?.src ?? null, fields: first?.fields ?? {} }
}

describe('a whole page', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>Dockers return | The Calvera Post</title>
    <meta property="og:title" content="Dockers return"><meta name="author" content="By Mina Seo"><meta name="description" content="A timetable.">
    <meta property="article:section" content="Business"><meta property="article:tag" content="Ports"><meta property="article:tag" content="Labor">
    <style>p{}</style><script>track()</script></head>
    <body><header><a href="/">The Calvera Post</a></header><nav><ul><li>Home<li>World</ul></nav>
    <main><article><header><h1>Dockers return to the pier</h1><p class="standfirst">After eleven weeks.</p><p class="byline">By Mina Seo</p><time>3 March</time></header>
    <div class="share-buttons"><a href="#">Share</a></div>
    <p>First paragraph.</p><script>ad()</script><aside><h3>Most read</h3></aside><h2>Then</h2><p>Second <b>paragraph</b>.</p>
    <div class="related-stories"><a href="/x">Related</a></div></article></main><aside>Weather</aside><footer>© 2026</footer></body></html>`

  test('gives its story and its fields, and leaves the rest', () => {
    const story = read(page)
    expect(outline(story.body.content)).toEqual(['paragraph: First paragraph.', 'heading2: Then', 'paragraph: Second **paragraph**.'])
    expect(story.fields).toEqual({
      headline: 'Dockers return to the pier',
      dek: 'After eleven weeks.',
      bylines: ['Mina Seo'],
      section: 'Business',
      tags: ['Ports', 'Labor'],
      language: 'en-GB',
      seoDescription: 'A timetable.',
    })
  })

  test('has a warning for each kind of thing that was left out', () => {
    expect(codes(page).toSorted()).toEqual(['dropped-aside', 'dropped-footer', 'dropped-furniture', 'dropped-header', 'dropped-navigation', 'dropped-script', 'dropped-style'])
    expect(read(page).warnings.find((warning) => warning.code === 'dropped-script')).toEqual({ code: 'dropped-script', message: 'Left out: scripts (2).', values: { count: 2 } })
  })

  test('keeps the names and dates inside its sentences', () => {
    const html = '<article><h1>H</h1><p>On <time>March 3</time> the minister left.</p><p>She met <span class="author">Ana Ruiz</span>, a writer.</p></article>'
    expect(blocks(html)).toEqual(['paragraph: On March 3 the minister left.', 'paragraph: She met Ana Ruiz, a writer.'])
    expect(read(html).fields).toEqual({ headline: 'H' })
  })

  test('has a line of names and dates taken whole', () => {
    const html = '<article><h1>H</h1><p>By <span class="author">Mina Seo and Ana Ruiz</span> | <time>March 3</time></p><p>Text.</p></article>'
    expect(blocks(html)).toEqual(['paragraph: Text.'])
    expect(read(html).fields).toEqual({ headline: 'H', bylines: ['Mina Seo', 'Ana Ruiz'] })
  })

  test('tells its fields as schema.org data', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { '@type': ['NewsArticle'], headline: 'H', author: [{ name: 'A' }, 'B'], articleSection: ['World', 'Asia'], keywords: 'one, two', inLanguage: 'ko', dateline: 'SEOUL' },
      ],
    }
    const { fields } = read(`<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>Text.</p></body></html>`)
    expect(fields).toEqual({ headline: 'H', bylines: ['A', 'B'], section: 'World', tags: ['one', 'two'], language: 'ko', dateline: 'SEOUL' })
  })

  test('with data that cannot be read is read without it', () => {
    expect(blocks('<html><script type="application/ld+json">{broken</script><body><h1>H</h1><p>Text.</p>')).toEqual(['paragraph: Text.'])
  })

  test('without a headline gives its title and says so; without either invents none', () => {
    expect(read('<html><title>A title</title><body><p>Text.</p>').fields.headline).toBe('A title')
    expect(codes('<html><title>A title</title><body><p>Text.</p>')).toEqual(['headline-guessed'])
    expect(read('<p>Text.</p>').fields).toEqual({})
    expect(codes('<p>Text.</p>')).toEqual(['headline-missing'])
  })
})

describe('words', () => {
  test.each([
    ['<p>one<br>two</p>', ['paragraph: one ⏎ two']],
    ['<div>one</div><div>two</div>', ['paragraph: one', 'paragraph: two']],
    ['one<div>two</div>three', ['paragraph: one', 'paragraph: two', 'paragraph: three']],
    ['<p>one\n   two\t<b> three</b></p>', ['paragraph: one two **three**']],
    ['<p>in<b>side</b> <x-unknown>kept</x-unknown><font>whole</font></p>', ['paragraph: in**side** keptwhole']],
    ['one<br><br>two<br>three', ['paragraph: one', 'paragraph: two ⏎ three']],
    ['<p>부두<b>를</b> 떠났다</p>', ['paragraph: 부두**를** 떠났다']],
    ['<p>漢字<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby></p>', ['paragraph: 漢字港(みなと)']],
    ['<span style="display:block">one</span><span style="display:block">two</span>', ['paragraph: one', 'paragraph: two']],
    ['<h2><div>one</div><div>two</div></h2>', ['heading2: one two']],
    ['<p>&nbsp;</p><p></p><p>text</p>', ['paragraph: text']],
    ['<pre>one\ntwo</pre>', ['paragraph: one ⏎ two']],
    ['<dl><dt>Pier</dt><dd>A quay.</dd></dl>', ['paragraph: **Pier**', 'paragraph: A quay.']],
    ['<p>He said <q>no</q>.</p>', ['paragraph: He said “no”.']],
    ['<h5>deep</h5><h6>deeper</h6>', ['heading4: deep', 'heading4: deeper']],
    ['<p>nice <img class="emoji" alt="🔥" src="x.png"> day</p>', ['paragraph: nice 🔥 day']],
  ])('of %s stay apart and together', (html, expected) => expect(blocks(html)).toEqual(expected))

  test('of code stand as they were written', () => {
    const verbatim = (nodes: readonly DocumentNode[]): string[] =>
      nodes.flatMap((node) => (node.marks?.some(({ type }) => type === 'verbatim') ? [node.text ?? ''] : verbatim(node.content ?? [])))
    expect(verbatim(read('<p>Run <code>git <b>comit</b></code> with <kbd>Ctrl</kbd> for <samp>teh</samp> rest.</p>').body.content)).toEqual(['git ', 'comit', 'Ctrl', 'teh'])
  })

  test('of another language keep it where Stet wrote them, and nowhere else, for Word says it of everything', () => {
    const languagesIn = (html: string) => [...JSON.stringify(read(html).body).matchAll(/"lang":"([^"]*)"/g)].map(([, lang]) => lang)
    const words = '<p>Say <span lang="DE-at">Hafen</span>, <span lang=""><script>">x</span> <span lang="not a tag">y</span></p>'
    expect(languagesIn(words)).toEqual([])
    expect(languagesIn(`<html><body><article>${words}</article></body></html>`)).toEqual([])
    expect(languagesIn(`<div class="stet-story" lang="en">${words}</div>`)).toEqual(['de-AT'])
  })

  test('of a Google Docs paste keep their marks and nothing more', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> it</span>
      <span style="text-decoration:line-through">gone</span> H<span style="vertical-align:sub">2</span>O</p></b>`
    expect(blocks(html)).toEqual(['paragraph: **Bold**_ it_ ~gone~ H,2,O'])
  })

  test('of lists written badly find their items', () => {
    expect(blocks('<ul><li>one</li><ul><li>inner</li></ul><li>two</li></ul>')).toEqual(['bulletList: one | inner | two'])
    expect(read('<ul><li>one</li><ul><li>inner</li></ul></ul>').body.content[0]?.content).toHaveLength(1)
    expect(read('<ol start=5 type=a><li>x</ol>').body.content[0]?.attrs).toEqual({ start: 5, type: 'a' })
  })
})

test('lists of Word are lists', () => {
  const item = (sign: string, words: string): string => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span>${words}</p>`
  expect(blocks(`<p>Before</p>${item('·', 'one')}${item('·', 'two')}<p>between</p>${item('1.', 'first')}`)).toEqual(['paragraph: Before', 'bulletList: one | two', 'paragraph: between', 'orderedList: first'])
})

test('lists of Word are as deep as their levels say, and numbered as they are', () => {
  const item = (level: number, sign: string, words: string): string => `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span>${words}</p>`
  expect(blocks(`${item(1, '3.', 'three')}${item(2, '·', 'below')}${item(1, '4.', 'four')}`)).toEqual(['orderedList: three | below | four'])
  const [list] = read(`${item(1, '3.', 'three')}${item(2, '·', 'below')}${item(1, '4.', 'four')}`).body.content
  expect(list?.attrs?.['start']).toBe(3)
  expect(list?.content?.map((one) => one.content?.map((block) => block.type))).toEqual([['paragraph', 'bulletList'], ['paragraph']])
})

describe('nesting', () => {
  test('comes to the end of a page with as many dates and levels as a file can hold', () => {
    const dated = '<p>w</p><time>3 March</time>'.repeat(20_000)
    expect(textOfBody(read(`<!doctype html><body><h1>Head</h1>${dated}</body>`).body)).toContain('w\n3 March')
    expect(textOfBody(read(`<!doctype html><body>${'<div>x'.repeat(20_000)}`).body)).toContain('x\nx')
  })

  test('of 1,000 levels neither ends the program nor loses a word', () => {
    const deep = `${'<div><b>'.repeat(1_000)}deep${'</b></div>'.repeat(1_000)}<p>after</p>`
    expect(textOfBody(read(deep).body)).toBe('deep\nafter')
    const quotes = `${'<blockquote>w '.repeat(1_000)}end`
    expect(textOfBody(read(quotes).body).split(/\s+/)).toHaveLength(1_001)
    expect(textOfBody(read(`${'<ul><li>x'.repeat(1_000)}`).body).match(/x/g)).toHaveLength(1_000)
    expect(textOfBody(read(`${'<table><tr><td>x'.repeat(1_000)}`).body).match(/x/g)).toHaveLength(1_000)
  })
})

describe('a photo', () => {
  const caption = 'The harbor minister greets dock workers at Pier 9 in Calvera on March 3.'
  test.each([
    [`<figure><img src=a.jpg><figcaption>${caption} <span class="credit">Photo: Calvera Photo</span></figcaption></figure>`, { creditLine: 'Calvera Photo' }],
    [`<figure><img src=a.jpg><figcaption>${caption}<cite>Jonas Vik / Calvera Photo</cite></figcaption></figure>`, { creditLine: 'Jonas Vik / Calvera Photo' }],
    [`<figure><img src=a.jpg><figcaption><p>${caption}</p><p class="photo-credit">Calvera Photo</p></figcaption></figure>`, { creditLine: 'Calvera Photo' }],
    [`<figure><img src=a.jpg><figcaption>${caption} <small>Calvera Photo</small></figcaption></figure>`, { creditLine: 'Calvera Photo' }],
    [`<figure><img src=a.jpg><div class="image-credit">Calvera Photo</div><figcaption>${caption}</figcaption></figure>`, { creditLine: 'Calvera Photo' }],
    [`<figure><img src=a.jpg><figcaption>${caption} (Photo: Calvera Photo)</figcaption></figure>`, { creditLine: 'Calvera Photo' }],
    [`<figure><img src=a.jpg><figcaption>${caption} / Source: Calvera Photo</figcaption></figure>`, { creditLine: 'Calvera Photo', source: 'Calvera Photo' }],
    [`<div class="wp-caption"><a href="big.jpg"><img src=a.jpg></a><p class="wp-caption-text">${caption} © Calvera Photo</p></div>`, { creditLine: 'Calvera Photo', copyrightNotice: '© Calvera Photo' }],
  ])('%s has caption and credit apart', (html, credit) => {
    expect(photo(html)).toEqual({ src: 'a.jpg', fields: { caption, ...credit } })
    expect(blocks(html)).toEqual(['figure:'])
  })

  test('without a caption is a figure all the same, out of its paragraph', () => {
    expect(blocks('<p>before <img src="a.jpg" alt="A pier"> after</p>')).toEqual(['paragraph: before', 'figure:', 'paragraph: after'])
    expect(photo('<p><img src="a.jpg" alt="A pier"></p>')).toEqual({ src: 'a.jpg', fields: { altText: 'A pier' } })
  })

  test('has its widest address', () => {
    expect(photo('<img src="s.jpg" srcset="m.jpg 640w, l.jpg 1280w">').src).toBe('l.jpg')
    expect(photo('<picture><source srcset="a.webp 900w"><img src="a.jpg"></picture>').src).toBe('a.webp')
    expect(photo('<img src="data:image/gif;base64,R0lGOD" data-src="real.jpg">').src).toBe('real.jpg')
    expect(read('<img src="p.gif" width=1 height=1>').photos).toEqual([])
  })

  test('of a gallery has its own caption', () => {
    const html = '<figure><figure><img src=1.jpg><figcaption>One</figcaption></figure><figure><img src=2.jpg><figcaption>Two (Photo: X)</figcaption></figure><figcaption>All</figcaption></figure>'
    expect(read(html).photos.map(({ src, fields }) => [src, fields])).toEqual([['1.jpg', { caption: 'One' }], ['2.jpg', { caption: 'Two', creditLine: 'X' }]])
    expect(blocks(html)).toEqual(['gallery:  |  | All'])
  })

  test('of a gallery that others wrote stands in a gallery, and their words with it', () => {
    const wordpress = '<figure class="wp-block-gallery columns-2"><figure class="wp-block-image"><img src=1.jpg alt=Pier></figure><figure class="wp-block-image"><img src=2.jpg></figure><figcaption class="blocks-gallery-caption">A <b>day</b></figcaption></figure>'
    expect(blocks(wordpress)).toEqual(['gallery:  |  | A **day**'])
    const ghost = '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src=1.jpg></div><div class="kg-gallery-image"><img src=2.jpg></div></div><figcaption>Both</figcaption></figure>'
    expect(blocks(ghost)).toEqual(['gallery:  |  | Both'])
    const slides = read('<figure class="slideshow"><figure><img src=1.jpg></figure><p>Between</p><figure><img src=2.jpg></figure></figure>')
    expect(slides.body.content.map(({ type, attrs }) => [type, attrs?.['layout']])).toEqual([['gallery', 'slideshow'], ['paragraph', undefined]])
    expect(blocks('<figure class="gallery"><figure><img src=1.jpg></figure><figcaption>Alone</figcaption></figure>')).toEqual(['figure:', 'paragraph: Alone'])
  })

  test('of a Korean portal has its caption', () => {
    const html = '<article>앞<br><br><span class="end_photo_org"><div><div><img data-src="https://img.example/1.jpg"><em class="img_desc">장관이 인사하고 있다. 사진=칼베라포토</em></div></div></span><br><br>뒤</article>'
    expect(blocks(html)).toEqual(['paragraph: 앞', 'figure:', 'paragraph: 뒤'])
    expect(photo(html)).toEqual({ src: 'https://img.example/1.jpg', fields: { caption: '장관이 인사하고 있다.', creditLine: '칼베라포토' } })
  })

  test('placed twice is one photo with two captions', () => {
    const story = read('<figure><img src=a.jpg><figcaption>One.</figcaption></figure><figure><img src=a.jpg><figcaption>Two.</figcaption></figure>')
    expect(story.photos).toHaveLength(1)
    expect(story.body.content.map((figure) => figure.attrs?.['caption'])).toEqual([null, 'Two.'])
  })

  test('is known better from the page’s data', () => {
    const data = { '@type': 'NewsArticle', headline: 'H', image: [{ '@type': 'ImageObject', contentUrl: 'a.jpg', creator: { name: 'Jonas Vik' }, copyrightNotice: '© 2026', license: 'https://example.org/l' }] }
    const html = `<html><script type="application/ld+json">${JSON.stringify(data)}</script><body><h1>H</h1><figure><img src="a.jpg"></figure>`
    expect(photo(html).fields).toEqual({ creator: 'Jonas Vik', copyrightNotice: '© 2026', webStatementOfRights: 'https://example.org/l' })
  })
})

describe('footnotes', () => {
  test.each([
    ['our own', '<p>Text<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>.</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn-1">A <em>note</em>. <a href="#fnref-1" role="doc-backlink">↩</a></li></ol></section>'],
    ['Pandoc’s', '<p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>A <em>note</em>.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'],
    ['GitHub’s', '<p>Text<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>.</p><section data-footnotes><h2 class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>A <em>note</em>. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>'],
    ['hand-made', '<p>Text<sup><a href="#n1" id="r1">[1]</a></sup>.</p><p id="n1">A <em>note</em>. <a href="#r1">^</a></p>'],
  ])('%s stand where they are referred to', (_, html) => expect(blocks(html)).toEqual(['paragraph: Text[^A _note_.].']))

  test('of Word stand where they are referred to', () => {
    const html = `<p class=MsoNormal>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A <i>note</i>.</p></div></div>`
    expect(blocks(html)).toEqual(['paragraph: Text[^A _note_.].'])
  })

  test('that refer to one another come to an end, and lose no word', () => {
    const html = '<p>Text<sup><a href="#a">1</a></sup>.</p><p id="a">First<sup><a href="#b">2</a></sup>.</p><p id="b">Second<sup><a href="#a">1</a></sup>.</p>'
    const text = blocks(html).join(' ')
    for (const word of ['Text', 'First', 'Second']) expect(text).toContain(word)
  })

  test('that nothing refers to stay text', () => {
    expect(blocks('<p>Text.</p><section class="footnotes"><ol><li id="fn1">Alone.</li></ol></section>')).toEqual(['paragraph: Text.', 'orderedList: Alone.'])
  })
})

describe('a table', () => {
  const cells = (html: string): unknown =>
    read(html).body.content.find((block) => block.type === 'table')?.content?.map((row) =>
      row.content?.map((cell) => [cell.type === 'tableHeader' ? 'th' : 'td', textOfBlock(cell), cell.attrs?.['colspan'], cell.attrs?.['rowspan']]),
    )

  test('keeps its merged cells and fills its gaps', () => {
    expect(cells('<table><thead><tr><th colspan=2>A<th>B</thead><tr><td rowspan=0>1<td>2<tr><td>3<td>4</table>')).toEqual([
      [['th', 'A', 2, 1], ['th', 'B', 1, 1]],
      [['td', '1', 1, 2], ['td', '2', 1, 1], ['td', '', 1, 1]],
      [['td', '3', 1, 1], ['td', '4', 1, 1]],
    ])
  })

  test('gives its caption and its photos to the text around it', () => {
    expect(blocks('<table><caption>Numbers</caption><tr><td>1<img src=a.jpg><td>2</table>')).toEqual(['paragraph: Numbers', 'table: 1 | 2', 'figure:'])
  })

  test('that only arranges a page is none', () => {
    expect(blocks('<table><tr><td><img src=logo.gif width=1><tr><td><h2>News</h2><p>one</p><p>two</p></table>')).toEqual(['heading2: News', 'paragraph: one', 'paragraph: two'])
    expect(blocks('<table role=presentation><tr><td><p>one</p><td>two</table>')).toEqual(['paragraph: one', 'paragraph: two'])
  })

  test('of a hostile size is cut to one that can be', () => {
    expect(read(`<table>${'<tr><td colspan=1000000 rowspan=1000000>x<td>y'.repeat(50)}</table>`).body.content[0]?.content?.length).toBe(50)
  })
})

describe('hostile HTML', () => {
  const hostile = `<p onclick="x()">A <a href="javascript:alert(1)">link</a> <a href=" jAvA&#9;script:alert(1)">two</a><img src="javascript:alert(1)" onerror=alert(1)></p>
    <svg><script>alert(1)</script><text>drawn</text></svg><math><mi>x</mi><annotation>tex</annotation></math>
    <iframe src="https://evil.example"></iframe><object data=x></object><style>@import "x"</style><base href="https://evil.example/">
    <form action="https://evil.example"><input value="secret"><button>Send</button></form><template><p>hidden</p></template><p hidden>unseen</p>
    <img src="data:image/svg+xml,<svg onload=alert(1)>"><p>B</p>`

  test('gives words and nothing that runs', () => {
    const story = read(hostile)
    const json = JSON.stringify([story.fields, story.body, story.photos])
    expect(json).not.toMatch(/javascript|alert|onerror|evil|svg|secret|unseen|tex"/i)
    expect(textOfBody(story.body)).toBe('A link two\nx\nB')
    expect(story.photos).toEqual([])
  })

  test('says what was left out', () => {
    expect(codes(hostile).toSorted()).toEqual(
      ['dropped-drawing', 'dropped-embed', 'dropped-form', 'dropped-formula', 'dropped-hidden', 'dropped-image', 'dropped-link', 'dropped-style', 'headline-missing'].toSorted(),
    )
  })
})

describe('a piece of HTML inside another text', () => {
  test('keeps headings and tables as they are', () => {
    const { content, photos } = readHtmlBlocks('<h1>One</h1><table><tr><td>1</td></tr></table><figure><img src="a.jpg" alt="A"><figcaption><span class="caption">C</span> <span class="credit">D</span></figcaption></figure>', { newId })
    expect(content.map((block) => block.type)).toEqual(['heading', 'table', 'figure'])
    expect(photos[0]?.fields).toEqual({ altText: 'A', caption: 'C', creditLine: 'D' })
  })
})
