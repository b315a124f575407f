import { tidyBody } from '../../document/tidy.ts'
import { directionOfStory } from '../../text/direction.ts'
import { figuresLeadFirst, leadFigure, withLeadMarked } from '../lead-photo.ts'
import { readerWords } from '../reader-words.ts'
import { fileNameOf, type ExportedFile, type StoryForExport } from '../story-for-export.ts'
import { headHtml } from './head.ts'
import { headerHtml } from './header.ts'
import { languageTag } from './language-tag.ts'
import { blocksToHtml } from './walk.ts'

/**
 * A story as HTML. `page` is a complete document; `fragment` is the body alone with its lead photo and footnotes, for pasting into a
 * CMS, which has fields of its own for headline, dek and byline. The same story gives the same bytes.
 */
export function exportHtml(story: StoryForExport, form: 'page' | 'fragment'): ExportedFile {
  const { fields } = story
  const words = readerWords(fields.language)
  const direction = directionOfStory(fields)
  const body = tidyBody(story.body)
  const lead = leadFigure(story, body.content)
  const idPrefix = form === 'page' ? '' : `s${story.id.replace(/[^0-9a-z]/gi, '').slice(-8)}-`
  const { blocks, footnotes } = blocksToHtml([...lead, ...withLeadMarked(story, body.content)], { form, direction, words, photos: story.photos, idPrefix })
  const content = [`<div class="body">\n${blocks}\n</div>`, footnotes].filter(Boolean).join('\n')
  const path = `${fileNameOf(fields.slug)}.html`
  const language = languageTag(fields.language)
  if (form === 'fragment') return { path, text: `<div class="stet-story" lang="${language}" dir="${direction}">\n${content}\n</div>\n` }
  return {
    path,
    text: `<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
${headHtml(story, figuresLeadFirst(story, body.content), words)}
</head>
<body>
<main>
<article>
${headerHtml(story, words, direction)}
${content}
</article>
</main>
</body>
</html>
`,
  }
}
