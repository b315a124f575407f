import { tidyBody } from '../../document/tidy.ts'
import { countBody } from '../../document/plain-text.ts'
import { directionOfStory } from '../../text/direction.ts'
import { leadFigure } from '../lead-photo.ts'
import { readerTime, readerWords } from '../reader-words.ts'
import type { StoryForExport } from '../story-for-export.ts'
import { escapeText } from './escape.ts'
import { headerHtml } from './header.ts'
import { languageTag } from './language-tag.ts'
import { blocksToHtml } from './walk.ts'

/**
 * A proof for paper as a complete HTML page: slug and the time of the last change at the head of every page, page numbers at its foot,
 * wide margins for the pencil. `doubleSpaced` opens the lines for corrections between them.
 */
export function proofHtml(story: StoryForExport, options: { doubleSpaced: boolean }): string {
  const { fields } = story
  const words = readerWords(fields.language)
  const direction = directionOfStory(fields)
  const body = tidyBody(story.body)
  const { blocks, footnotes } = blocksToHtml([...leadFigure(story, body.content), ...body.content], { form: 'page', direction, words, photos: story.photos, idPrefix: '', forPaper: true })
  const count = countBody(body, fields.language)
  const time = readerTime(story.modifiedAt, fields.language)
  const slug = fields.slug || words.untitled
  return `<!DOCTYPE html>
<html lang="${languageTag(fields.language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(slug)}</title>
<style>
${proofStyle(slug, time, words.page, options.doubleSpaced)}</style>
</head>
<body>
<main>
<p class="slug"><bdi>${escapeText(slug)}</bdi> · ${escapeText(time)} · <bdi>${count.words}${words.words}${words.comma}${count.characters}${words.characters}</bdi></p>
<article>
${headerHtml(story, words, direction)}
<div class="body">
${blocks}
</div>
${footnotes}
</article>
</main>
</body>
</html>
`
}

/** A text as a CSS string that cannot end early, nor end the `style` element. */
function cssString(text: string): string {
  return `"${text.toWellFormed().replace(/[^\p{L}\p{M}\p{N} .,:_-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}

function proofStyle(slug: string, time: string, page: string, doubleSpaced: boolean): string {
  return `@page {
  margin: 25mm 30mm 22mm;
  @top-left { content: ${cssString(slug)}; font: 9pt sans-serif; }
  @top-right { content: ${cssString(time)}; font: 9pt sans-serif; }
  @bottom-center { content: ${cssString(page)} " " counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
:root { color-scheme: light; --serif: "Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, "Noto Serif KR", "Noto Serif CJK KR", "Noto Naskh Arabic", serif; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 12pt/${doubleSpaced ? '2.4' : '1.5'} var(--serif); overflow-wrap: break-word; }
:lang(ko) { word-break: keep-all; }
.slug { margin: 0 0 1.5em; padding-bottom: .5em; border-bottom: 1px solid #000; font: 9pt/1.4 sans-serif; }
h1 { margin: 0; font-size: 20pt; line-height: 1.25; }
h2, h3, h4 { margin: 1.4em 0 .3em; font-size: 13pt; line-height: 1.3; break-after: avoid; }
.section, .byline, .published { margin: .3em 0; font: 10pt/1.4 sans-serif; }
.published > * + *::before { content: "\\00b7"; margin-inline: .45em; }
.dek { margin: .4em 0; font-size: 13pt; line-height: 1.4; }
header { margin-bottom: 1.5em; }
.body p { margin: 0 0 ${doubleSpaced ? '0' : '.8em'}; orphans: 2; widows: 2; ${doubleSpaced ? 'text-indent: 2em; ' : ''}}
.body :is(li, td, th, figure) p { text-indent: 0; }
blockquote, .pull-quote, .fact-box { margin: 1em 0; margin-inline-start: 2em; }
.pull-quote { font-style: italic; }
.fact-box { padding: .75em 1em; border: 1px solid #000; }
hr { margin: 1.5em auto; width: 6em; border: 0; border-top: 1px solid #000; }
figure { margin: 1.2em 0; break-inside: avoid; font: 10pt/1.4 sans-serif; }
.gallery > .photos { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; align-items: start; }
.gallery figure { margin: 0; }
.gallery img { max-width: 100%; }
.gallery > figcaption { margin-top: .8em; }
img { display: block; max-width: 60%; max-height: 7cm; width: auto; height: auto; }
.photo-missing { padding: 1em; border: 1px dashed #000; }
.credit { font-style: italic; }
table { border-collapse: collapse; width: 100%; font: 10pt/1.4 sans-serif; }
th, td { padding: .3em .5em; border: 1px solid #000; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
sub, sup { font-size: .7em; line-height: 0; }
a { color: inherit; }
.footnotes { margin-top: 2em; padding-top: .75em; border-top: 1px solid #000; font-size: 10pt; }
.footnote-back { display: none; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
}
`
}
