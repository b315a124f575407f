import { slugByHand } from '#domain/story/slug.ts'
import { graphemes } from '#domain/text/graphemes.ts'

/** Names that say nothing of what is in the file. */
const nameless = /^(untitled|document|doc|story|text|article|index|readme|new|copy|draft|embedded|unnamed)?[\s\d().-]*$/i
const longest = 100

/**
 * A slug made of a file's name: without its ending and without the day that Jekyll puts before it. Null where the name says nothing, so that
 * the headline may.
 */
export function slugOfFile(fileName: string): string | null {
  const stem = fileName.replace(/\.[^.]*$/, '').replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '')
  if (nameless.test(stem)) return null
  const slug = slugByHand(stem.normalize('NFC').replace(/[<>:"|?*%#]+/g, '-'))
    .toLowerCase()
    .replace(/-{2,}/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return cut(slug).replace(/[.-]+$/, '') || null
}

function cut(slug: string): string {
  let kept = ''
  for (const { segment } of graphemes.segment(slug)) {
    if (kept.length + segment.length > longest) break
    kept += segment
  }
  return kept
}
