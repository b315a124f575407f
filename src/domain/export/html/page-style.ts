/** The look of a published page: newsprint in light and dark, and on paper. No fonts are fetched. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #1b1a18;
  --ink-2: #55514a;
  --hairline: #e4e0d8;
  --tint: #f3f0ea;
  --link: #1f5fa8;
  --accent: #b3261a;
  --serif: "Source Serif 4 Variable", "Source Serif 4", Charter, "Iowan Old Style", Georgia, "Noto Serif KR", "Noto Serif CJK KR", "Nanum Myeongjo", "Noto Naskh Arabic", "Geeza Pro", serif;
  --sans: "Inter Variable", Inter, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", "Noto Sans Arabic", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --ink: #edeae4;
    --ink-2: #b9b3a8;
    --hairline: #33302b;
    --tint: #1f1d1a;
    --link: #86b7f0;
    --accent: #ff8a7c;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: 0 1.25rem; font: 1.1875rem/1.62 var(--serif); font-optical-sizing: auto; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
article { max-width: 44rem; margin: 3.5rem auto 6rem; }
article > header, .body, .footnotes { max-width: 38rem; margin-inline: auto; }
header { padding-bottom: 1.5rem; margin-bottom: 2rem; border-bottom: 1px solid var(--hairline); }
.section { margin: 0 0 .75rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--accent); }
h1 { margin: 0; font-size: clamp(2rem, 1.4rem + 2.6vw, 2.875rem); font-weight: 650; line-height: 1.14; letter-spacing: -.012em; text-wrap: balance; }
.dek { margin: .875rem 0 0; font-size: 1.3125rem; line-height: 1.42; color: var(--ink-2); text-wrap: pretty; }
.byline { margin: 1.5rem 0 0; font: 600 .9375rem/1.5 var(--sans); }
.published { margin: .125rem 0 0; font: .875rem/1.5 var(--sans); color: var(--ink-2); font-variant-numeric: tabular-nums; }
:is(h1, .dek) + .published { margin-top: 1.25rem; }
.published > * + *::before { content: "\\00b7"; margin-inline: .45em; }
.body > p, .body li > p, .fact-box p { margin: 0 0 1.15em; text-wrap: pretty; }
:is(:lang(ko), :lang(ja), :lang(zh)) h1 { letter-spacing: -.02em; }
:lang(ko) { word-break: keep-all; }
:lang(ar), :lang(fa), :lang(ur), :lang(he) { letter-spacing: 0; }
h2, h3, h4 { margin: 2.2em 0 .6em; line-height: 1.25; text-wrap: balance; break-after: avoid; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4 { font-size: 1.0625rem; font-family: var(--sans); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
.nobr { white-space: nowrap; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
ul, ol { margin: 0 0 1.15em; padding-inline-start: 1.5em; }
li { margin-bottom: .35em; } li::marker { color: var(--ink-2); }
blockquote { margin: 1.6em 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--hairline); color: var(--ink-2); }
blockquote > :last-child, .fact-box > :last-child, .pull-quote > :last-child { margin-bottom: 0; }
.pull-quote { margin: 2.2em 0; padding: 1.1em 0; border-block: 1px solid var(--ink); font-size: 1.625rem; line-height: 1.3; text-wrap: balance; }
.pull-quote p { margin: 0 0 .5em; }
.fact-box { margin: 2em 0; padding: 1.25rem 1.5rem; background: var(--tint); border-top: 3px solid var(--ink); font: 1rem/1.55 var(--sans); }
.fact-box > :first-child { margin-top: 0; }
.fact-box :is(h2, h3, h4) { font: 650 1.0625rem/1.35 var(--sans); margin-bottom: .5em; }
hr { width: 6rem; margin: 2.5em auto; border: 0; border-top: 1px solid var(--ink-2); }
sub, sup { font-size: .72em; line-height: 0; }
figure { margin: 2.2em 0; }
@media (min-width: 48rem) { .body > figure { margin-inline: -3rem; } }
figure.lead:not(.placed) { margin-top: 0; }
.gallery figure { margin: 0; }
.gallery > .photos { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.25rem; align-items: start; }
.gallery.side-by-side > .photos { gap: .75rem; }
@media (min-width: 30rem) { .gallery.side-by-side > .photos { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); } }
.gallery.slideshow > .photos { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: 94%; gap: .75rem; padding-bottom: .5rem; overflow-x: auto; overscroll-behavior-x: contain; scroll-snap-type: x mandatory; scrollbar-width: thin; }
.gallery.slideshow figure { scroll-snap-align: start; }
.gallery.slideshow img { aspect-ratio: 3 / 2; object-fit: contain; }
.gallery > .photos:focus-visible { outline: 2px solid var(--link); outline-offset: 4px; }
.gallery > figcaption { margin-top: .9rem; padding-top: .6rem; border-top: 1px solid var(--hairline); }
img { display: block; width: 100%; height: auto; background: var(--tint); }
figcaption { margin-top: .6rem; font: .875rem/1.5 var(--sans); color: var(--ink); text-wrap: pretty; }
.credit { color: var(--ink-2); }
.caption + .credit { margin-inline-start: .35em; }
.how-made { margin-inline-start: .35em; padding: .05em .4em; border: 1px solid var(--ink-2); border-radius: 3px; font-size: .8125rem; white-space: nowrap; }
.photo-missing { margin: 0; padding: 4.5rem 1rem; border: 1px dashed var(--ink-2); background: var(--tint); color: var(--ink-2); font: .875rem/1.5 var(--sans); text-align: center; }
.table { margin: 2em 0; overflow-x: auto; }
table { min-width: 100%; border-collapse: collapse; font: .9375rem/1.45 var(--sans); font-variant-numeric: tabular-nums; border-top: 2px solid var(--ink); }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--hairline); text-align: start; vertical-align: top; }
:is(th, td) > p { margin: 0 0 .4em; } :is(th, td) > p:last-child { margin-bottom: 0; }
th { font-weight: 600; } thead th { border-bottom-color: var(--ink-2); vertical-align: bottom; }
[dir="rtl"] :is(th, td) { text-align: right; } [dir="ltr"] :is(th, td) { text-align: left; }
:is(th, td).left { text-align: left; } :is(th, td).center { text-align: center; } :is(th, td).right { text-align: right; }
.footnotes { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--hairline); font: .9375rem/1.55 var(--sans); color: var(--ink-2); }
.footnote-ref a { text-decoration: none; }
:target { background: color-mix(in srgb, var(--link) 14%, transparent); }
@page { margin: 20mm 18mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --ink-2: #444; --hairline: #bbb; --tint: #fff; --link: #000; --accent: #000; }
  body { padding: 0; font-size: 11pt; }
  article { max-width: none; margin: 0; }
  article > header, .body, .footnotes { max-width: none; }
  h1 { font-size: 24pt; }
  .body > figure { margin-inline: 0; }
  figure, tr, .pull-quote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .gallery.slideshow > .photos { grid-template-columns: 1fr 1fr; grid-auto-flow: row; overflow: visible; }
  img { max-height: 18cm; width: auto; max-width: 100%; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  .footnote-back { display: none; }
}
`
