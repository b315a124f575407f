import type { MarkdownFlavour } from '../format.ts'
import type { PhotoReport } from '../photo-report/photo-report.ts'
import { readerWords } from '../reader-words.ts'
import { fileNameOf, type ExportedFile, type StoryForExport } from '../story-for-export.ts'
import { frontMatter } from './front-matter.ts'
import { photosFile, photosJson } from './photos-json.ts'
import { plainHead } from './plain-head.ts'
import { writeBody } from './write-body.ts'

/**
 * A story as Markdown: the text first, and `photos.json` where it has photos. CommonMark 0.31.2 with GFM tables, strikethrough and
 * footnotes; the forms of every block are in `docs/markdown.md`. The same story gives the same bytes.
 */
export function exportMarkdown(story: StoryForExport, flavour: MarkdownFlavour, report: PhotoReport | null = null): ExportedFile[] {
  const { text, figures } = writeBody(story.body, story.photos, flavour, readerWords(story.fields.language))
  const body = shieldTemplates(text, flavour)
  const head = flavour === 'plain' ? plainHead(story) : frontMatter(story, flavour)
  const main = { path: mainFile(story, flavour), text: `${[head, body].filter((part) => part !== '').join(flavour === 'plain' ? '\n\n' : '\n')}\n` }
  const hasPhotos = figures.length > 0 || story.fields.leadPhotoId !== null
  return hasPhotos ? [main, { path: photosFile, text: photosJson(story, figures, report) }] : [main]
}

/** The name of the text: `slug.md`, for Jekyll with the day of publication before it. */
function mainFile(story: StoryForExport, flavour: MarkdownFlavour): string {
  const name = fileNameOf(story.fields.slug)
  return flavour === 'jekyll' ? `${story.publishedAt.slice(0, 10)}-${name}.md` : `${name}.md`
}

/** Keeps braces in the text from being read as a generator's own language. Eleventy is told so in the front matter. */
function shieldTemplates(text: string, flavour: MarkdownFlavour): string {
  if (flavour === 'hugo') return text.replace(/\{(?=\{[<%])/g, '&#123;')
  if (flavour !== 'jekyll' || !/\{[{%]/.test(text)) return text
  return `{% raw %}\n${text.replace(/\{(?=%-?\s*endraw)/g, '&#123;')}\n{% endraw %}`
}
