import { emptyPhotoFields, type PhotoFields } from '../../photo/fields.ts'
import { escapeText } from '../html/escape.ts'
import type { StoryForExport } from '../story-for-export.ts'
import { photoReportMark, type PhotoReport, type PhotoReportWords, type ReportedFile } from './photo-report.ts'

/**
 * The report on a story's photo files as a complete HTML page: every file with its size, and for each field whether it was found in the file
 * as it stands in the newsroom. The same export gives the same bytes.
 */
export function photoReportHtml(story: StoryForExport, report: PhotoReport, words: PhotoReportWords): string {
  const title = words.title.replace('{{headline}}', story.fields.headline || story.fields.slug || words.untitled)
  const columns = (Object.keys(emptyPhotoFields()) as (keyof PhotoFields)[]).filter((field) => report.files.some(({ fields }) => field in fields))
  const photos = Map.groupBy(report.files, ({ photoId }) => photoId)
  return `<!DOCTYPE html>
<html ${photoReportMark} lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p>${escapeText(words.intro)}</p>
<p class="location">${escapeText(report.locationRemoved ? words.locationRemoved : words.locationKept)}</p>
<div class="table" role="region" aria-label="${escapeText(words.file)}" tabindex="0">
<table>
<thead>
<tr><th scope="col">${escapeText(words.file)}</th><th scope="col">${escapeText(words.pixels)}</th><th scope="col">${escapeText(words.size)}</th>${columns.map((field) => `<th scope="col" class="field"><span>${escapeText(words.fields[field] ?? field)}</span></th>`).join('')}</tr>
</thead>
${[...photos].map(([photoId, files]) => photoHtml(story, photoId, files, columns, words)).join('\n')}
</table>
</div>
<p class="key">✓ ${escapeText(words.pass)} · ✗ ${escapeText(words.fail)} · – ${escapeText(words.notGiven)}</p>
</main>
</body>
</html>
`
}

function photoHtml(story: StoryForExport, photoId: string, files: readonly ReportedFile[], columns: readonly (keyof PhotoFields)[], words: PhotoReportWords): string {
  const photo = story.photos.get(photoId)
  const said = photo === undefined ? '' : [photo.fields.headline || photo.fields.caption, photo.credit].filter(Boolean).join(' / ')
  return `<tbody>
<tr class="photo"><th scope="rowgroup" colspan="${3 + columns.length}"><span dir="auto">${escapeText(said || photoId)}</span>${previewHtml(files[0]?.previewOf, words)}</th></tr>
${files.map((file) => fileHtml(file, columns, words)).join('\n')}
</tbody>`
}

/** Said once of a photo: it is the same in all its files. */
function previewHtml(size: ReportedFile['previewOf'], words: PhotoReportWords): string {
  if (size === undefined) return ''
  return `<span class="preview">${escapeText(words.preview.replace('{{width}}', String(size.width)).replace('{{height}}', String(size.height)))}</span>`
}

function fileHtml({ path, width, height, bytes, fields }: ReportedFile, columns: readonly (keyof PhotoFields)[], words: PhotoReportWords): string {
  const cells = columns.map((field) => verdictHtml(fields[field], words)).join('')
  const size = words.kilobytes.replace('{{size}}', String(Math.max(1, Math.round(bytes / 1_000))))
  return `<tr><th scope="row"><bdi>${escapeText(path)}</bdi></th><td class="number" dir="ltr">${width} × ${height}</td><td class="number">${escapeText(size)}</td>${cells}</tr>`
}

function verdictHtml(verdict: 'pass' | 'fail' | undefined, { pass, fail, notGiven }: PhotoReportWords): string {
  if (verdict === undefined) return `<td class="verdict"><span aria-hidden="true">–</span><span class="said">${escapeText(notGiven)}</span></td>`
  const [sign, said] = verdict === 'pass' ? ['✓', pass] : ['✗', fail]
  return `<td class="verdict ${verdict}"><span aria-hidden="true">${sign}</span><span class="said">${escapeText(said)}</span></td>`
}

const style = `:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1a18; --ink-2: #55514a; --hairline: #e4e0d8; --tint: #f3f0ea; --good: #2b6a3c; --bad: #b3261a; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #edeae4; --ink-2: #b9b3a8; --hairline: #33302b; --tint: #1f1d1a; --good: #8fce9f; --bad: #ff8a7c; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { margin: 2.5rem auto; max-width: 96rem; padding-inline: 1.25rem; font: .875rem/1.5 "Inter Variable", Inter, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Noto Sans Arabic", system-ui, sans-serif; }
:lang(ko) { word-break: keep-all; }
h1 { margin: 0 0 .5rem; font: 650 1.625rem/1.25 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Noto Serif CJK KR", "Noto Naskh Arabic", serif; text-wrap: balance; }
p { margin: 0 0 .5rem; max-width: 44rem; color: var(--ink-2); }
.location { color: var(--ink); font-weight: 600; }
.table { position: relative; margin-block: 1.5rem 1rem; overflow-x: auto; }
.table:focus-visible { outline: 2px solid #1f5fa8; outline-offset: 2px; }
table { border-collapse: collapse; border-block: 2px solid var(--ink); }
th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--hairline); text-align: start; vertical-align: bottom; font-weight: 400; white-space: nowrap; }
thead th { font-weight: 600; border-bottom-color: var(--ink-2); }
.field, .verdict { padding-inline: .25rem; }
[scope="row"] { position: sticky; inset-inline-start: 0; min-width: 12rem; max-width: 22rem; background: var(--paper); overflow-wrap: anywhere; white-space: normal; }
.field span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); font-weight: 500; }
.photo th { padding-top: 1rem; font-weight: 600; white-space: normal; }
.photo span { position: sticky; inset-inline-start: .5rem; display: inline-block; max-width: min(52rem, 100vw - 4rem); text-align: -webkit-match-parent; }
.photo .preview { display: block; width: fit-content; color: var(--bad); font-weight: 400; }
.number { font-variant-numeric: tabular-nums; text-align: end; color: var(--ink-2); }
.verdict { text-align: center; color: var(--ink-2); }
.pass { color: var(--good); } .fail { color: var(--bad); font-weight: 700; background: var(--tint); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4 landscape; margin: 14mm; }
@media print { :root { --paper: #fff; --ink: #000; --ink-2: #333; --hairline: #bbb; --tint: #fff; --good: #000; --bad: #000; } body { margin: 0; max-width: none; padding: 0; font-size: 8pt; } .table { overflow: visible; } tr { break-inside: avoid; } thead { display: table-header-group; } th, td { padding: 2pt 3pt; } }
`
