import type { StoryForExport } from '../story-for-export.ts'
import { cleanText, escapeText, guardHeading, guardLines } from './escape.ts'
import { ownEntries, yamlOf } from './front-matter.ts'

/** Fields that a reader of the text sees at its head; the others go into a comment. */
const visible = new Set(['dek', 'bylines', 'dateline'])

/**
 * The head of a text without front matter: the headline as `# `, then dek, bylines and dateline as paragraphs that say what they are by a
 * class, then a comment with what only a desk needs.
 */
export function plainHead(story: StoryForExport): string {
  const { headline, dek, bylines, dateline, slug, tags } = story.fields
  const words = (text: string) => guardLines(cleanText(text).split('\n').map((line) => escapeText(line, 'plain')))
  const classed = (name: string, text: string) => `<span class="${name}">${words(text)}</span>`
  const hidden = ownEntries(story).filter(([key]) => !visible.has(key))
  const comment = [...(slug === '' ? [] : [['slug', slug] as [string, string]]), ...(tags.length === 0 ? [] : [['tags', tags] as [string, string[]]]), ...hidden]
  return [
    headline === '' ? '' : `# ${guardHeading(escapeText(cleanText(headline).replace(/\n/g, ' '), 'plain'))}`,
    dek === '' ? '' : classed('dek', dek),
    bylines.map((name) => classed('byline', name)).join(', '),
    dateline === '' ? '' : classed('dateline', dateline),
    comment.length === 0 ? '' : `<!-- stet\n${commentSafe(yamlOf(comment))}-->`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Two hyphens would end a comment for some readers; inside a quoted YAML string the second can be written by its number. */
function commentSafe(yaml: string): string {
  return yaml.replace(/--/g, String.raw`-\x2d`).replace(/->/g, String.raw`-\x3e`)
}
