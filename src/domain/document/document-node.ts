import type { DocumentNode } from './node.ts'

/** As deep as a text ever nests, and far from where a walk over it would run out of stack. */
const deepest = 100

/** Whether a value from outside has the form of a document's node, whatever its names. */
export function isDocumentNode(value: unknown, depth = 0): value is DocumentNode {
  if (typeof value !== 'object' || value === null || depth > deepest) return false
  const { type, attrs, content, marks, text } = value as Record<string, unknown>
  return (
    typeof type === 'string' &&
    (type === 'text' ? typeof text === 'string' : text === undefined) &&
    isAttributes(attrs) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isMark))) &&
    (content === undefined || (Array.isArray(content) && content.every((child) => isDocumentNode(child, depth + 1))))
  )
}

function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { type, attrs } = value as Record<string, unknown>
  return typeof type === 'string' && isAttributes(attrs)
}

function isAttributes(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
}
