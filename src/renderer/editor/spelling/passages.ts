import type { Mark, Node } from '@tiptap/pm/model'

/** Words of a block in one language, without a gap. `start` counts from the block's own place. */
export interface Passage {
  language: string
  start: number
  text: string
}

/** Words of a link are its target's, words marked as verbatim their speaker's. */
function isExempt(marks: readonly Mark[]): boolean {
  return marks.some(({ type }) => type.name === 'link' || type.name === 'verbatim')
}

function languageAt(marks: readonly Mark[], language: string): string {
  const mark = marks.find(({ type }) => type.name === 'language')
  return typeof mark?.attrs['lang'] === 'string' ? mark.attrs['lang'] : language
}

/** The words of a block whose spelling may be checked, its footnotes' among them. */
export function passagesOf(block: Node, language: string): Passage[] {
  const passages: Passage[] = []
  const read = (textblock: Node, inside: number) => {
    let open: Passage | null = null
    textblock.forEach((child, offset) => {
      if (!child.isText || isExempt(child.marks)) {
        open = null
        if (child.inlineContent) read(child, inside + offset + 1)
        return
      }
      const here = languageAt(child.marks, language)
      if (open === null || open.language !== here) {
        open = { language: here, start: inside + offset, text: '' }
        passages.push(open)
      }
      open.text += child.text ?? ''
    })
  }
  if (block.isTextblock) read(block, 1)
  else {
    block.descendants((node, offset) => {
      if (node.isTextblock) read(node, offset + 2)
      return !node.isTextblock
    })
  }
  return passages
}
