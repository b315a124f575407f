import type { Node } from '@tiptap/pm/model'

export interface OutlineEntry {
  readonly id: string
  readonly level: number
  readonly words: string
}

const known = new WeakMap<Node, OutlineEntry>()

/** A heading as the outline shows it; read once for as long as it stays unchanged. */
function entryOf(heading: Node): OutlineEntry {
  const found = known.get(heading) ?? { id: String(heading.attrs['id']), level: Number(heading.attrs['level']), words: heading.textContent.trim() }
  known.set(heading, found)
  return found
}

/** The headings of a body, and the id of the one whose section holds the block at `caret`. */
export function outlineOf(doc: Node, caret: number): { entries: OutlineEntry[]; current: string | null } {
  const entries: OutlineEntry[] = []
  let current: string | null = null
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index)
    if (block.type.name !== 'heading') continue
    const entry = entryOf(block)
    entries.push(entry)
    if (index <= caret) current = entry.id
  }
  return { entries, current }
}
