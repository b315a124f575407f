import type { DocumentNode } from '../../node.ts'

/** The words of a block that is not understood, a paragraph for each line: so they go out, in whatever format. */
export function paragraphsOf(node: DocumentNode): DocumentNode[] {
  const text = typeof node.attrs?.['text'] === 'string' ? node.attrs['text'] : ''
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
}
