import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyBlocks } from '#domain/document/tidy.ts'
import type { Clipboard } from '#domain/import/paste/clipboard.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { newIds } from './ids.ts'
import { outline } from './outline.ts'

/**
 * What each program lays on the clipboard, in the shape that it has (`NAME.html` or `NAME.txt`), and the document that it becomes
 * (`NAME.expected.txt`, in the lines of `outline.ts`, then what is told of things left out).
 */
const folder = new URL('./fixtures/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const files = readdirSync(folder).filter((name) => /(?<!\.expected)\.(?:html|txt)$/.test(name))

function clipboardOf(file: string): Clipboard {
  return file.endsWith('.html') ? { html: read(file) } : { text: read(file) }
}

describe.each(files)('%s', (file) => {
  const clipboard = clipboardOf(file)

  test('becomes the document beside it', () => {
    const { blocks, warnings } = readPaste(clipboard, 'kept', newIds())
    const told = warnings.map(({ code, count }) => `! ${code} ${count}\n`).join('')
    expect(`${outline(blocks)}\n${told}`).toBe(read(file.replace(/\.\w+$/, '.expected.txt')))
  })

  test.each(['kept', 'plain', 'markdown'] as const)('is a valid body in normal form, %s', (form) => {
    const { blocks } = readPaste(clipboard, form, newIds())
    documentSchema.nodeFromJSON({ type: 'doc', content: blocks }).check()
    expect(tidyBlocks(blocks)).toEqual(blocks)
    if (form === 'plain') expect(blocks.every(({ type, content = [] }) => type === 'paragraph' && content.every((node) => node.marks === undefined && node.type !== 'footnote'))).toBe(true)
  })

  test('has no style, class, bookmark or place of its program in it', () => {
    const { blocks } = readPaste(clipboard, 'kept', newIds())
    expect(JSON.stringify(blocks)).not.toMatch(/mso|class|style|utm_|fbclid|gclid|safelinks|google\.com\/url|slack-redir|l\.facebook|file:|javascript/i)
  })
})

test('every program has its fixture', () => {
  expect(files.map((file) => file.replace(/\.\w+$/, '')).toSorted()).toEqual(
    ['apple-pages', 'gmail', 'google-docs', 'libreoffice', 'markdown', 'outlook', 'pdf', 'slack', 'web-page', 'wire', 'word-desktop', 'word-web'],
  )
})
