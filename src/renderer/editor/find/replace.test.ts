import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepare } from '#domain/find/matcher.ts'
import type { FindQuery } from '#domain/find/query.ts'
import { edited, editsFor } from '#domain/find/replacement.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { documentExtensions } from '#domain/document/schema.ts'
import { FieldStep } from './field-step.ts'
import { foundFields } from './found-fields.ts'
import { passagesOf } from './passages.ts'
import { replacing, type FieldEdits, type PassageEdits } from './replace.ts'

const schema = getSchema([...documentExtensions])
const fields = { headline: 'Port talks', dek: '', bylines: ['Portia Kim', 'A. Port'], dateline: 'PORT', shortHeadline: '', seoTitle: '', seoDescription: '' } as unknown as StoryFields
const loose: Omit<FindQuery, 'text'> = { isRegex: false, matchCase: false, matchAccents: false, wholeWords: false, language: 'en' }

function stateOf(content: unknown): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }), schema, plugins: [history()] })
}

function editsIn(doc: Node, query: FindQuery, typed: string): PassageEdits[] {
  const prepared = prepare(query)
  if (prepared.kind !== 'matcher') return []
  const edits: PassageEdits[] = []
  doc.forEach((block, position) => {
    for (const passage of passagesOf(block)) edits.push({ passage, block: position, edits: editsFor(prepared.find(passage.text), passage.text, typed, query) })
  })
  return edits
}

function replaced(state: EditorState, text: string, typed: string, more: Partial<FindQuery> = {}): EditorState {
  return state.apply(replacing(state, fields, editsIn(state.doc, { ...loose, ...more, text }, typed), []))
}

const passages = (doc: Node) => doc.children.flatMap((block) => passagesOf(block).map(({ kind, text }) => ({ kind, text })))
const words = (text: string, ...marks: string[]) => ({ type: 'text', text, marks: marks.map((type) => ({ type, ...(type === 'link' ? { attrs: { href: '/' } } : {}) })) })
const paragraph = (...content: object[]) => [{ type: 'paragraph', content }]
const runs = (doc: Node) => doc.child(0).children.map((node) => (node.isText ? [node.text, ...node.marks.map(({ type }) => type.name)].join(' ') : node.type.name))

test.each([
  ['a whole link stays one', [words('The '), words('port', 'link'), words('.')], 'port', 'harbor', ['The ', 'harbor link', '.']],
  ['what stays keeps its marks', [words('Seoul', 'bold'), words(' talks')], 'seoul talks', 'Busan talks', ['Busan bold', ' talks']],
  ['new words are as the first letter that goes', [words('old '), words('port', 'italic')], 'old port', 'quay', ['quay']],
  ['what is added is as the letters before it', [words('port', 'bold'), words(' now')], 'port', 'ports', ['ports bold', ' now']],
  ['a note within stays', [words('har'), { type: 'footnote', content: [words('note')] }, words('bor')], 'harbor', 'quay', ['quay', 'footnote']],
  ['words in a note', [words('port'), { type: 'footnote', content: [words('port')] }, words(' port')], 'port', 'q', ['q', 'footnote', ' q']],
  ['words around a note and in it', [words('a'), { type: 'footnote', content: [words('a b a b')] }, words(' b')], 'a b', 'long words', ['long words', 'footnote']],
  ['nothing in the place of all', [words('port')], 'port', '', []],
])('%s', (_name, content, text, typed, expected) => expect(runs(replaced(stateOf(paragraph(...content)), text, typed).doc).map((run) => run.trimEnd())).toEqual(expected.map((run) => run.trimEnd())))

test('an expression over a line break joins the lines, and keeps it where it asks for that', () => {
  const state = stateOf(paragraph(words('one'), { type: 'hardBreak' }, words('two')))
  expect(runs(replaced(state, 'e\\nt', 'e t', { isRegex: true }).doc)).toEqual(['one two'])
  expect(runs(replaced(state, '(e\\n)t', '$1T', { isRegex: true }).doc)).toEqual(['one', 'hardBreak', 'Two'])
})

test('fields are changed by a step of the text, which is taken back with it', () => {
  let state = stateOf(paragraph(words('The port')))
  const before = state.doc
  const edits = (name: keyof typeof foundFields): FieldEdits => {
    const prepared = prepare({ ...loose, text: 'port' })
    const text = foundFields[name].read(fields)
    return { name, edits: prepared.kind === 'matcher' ? editsFor(prepared.find(text), text, 'Quay', loose) : [] }
  }
  const done = replacing(state, fields, editsIn(state.doc, { ...loose, text: 'port' }, 'Quay'), [edits('headline'), edits('dek'), edits('bylines')])
  const steps: FieldStep[] = []
  const apply = (transaction: typeof done) => {
    steps.push(...transaction.steps.filter((step) => step instanceof FieldStep))
    state = state.apply(transaction)
  }
  apply(done)
  expect(state.doc.textContent).toBe('The Quay')
  undo(state, apply)
  expect(state.doc.eq(before)).toBe(true)
  expect(steps.map(({ changes }) => changes)).toEqual([
    [
      { name: 'headline', from: 'Port talks', to: 'Quay talks' },
      { name: 'bylines', from: 'Portia Kim, A. Port', to: 'Quayia Kim, A. Quay' },
    ],
    [
      { name: 'headline', from: 'Quay talks', to: 'Port talks' },
      { name: 'bylines', from: 'Quayia Kim, A. Quay', to: 'Portia Kim, A. Port' },
    ],
  ])
})

const signs = fc.array(fc.constantFrom('a', 'b', 'port', 'é', 'e\u0301', '항구', ' '), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
const run = fc.tuple(signs, fc.subarray(['bold', 'italic', 'link'])).map(([text, marks]) => words(text, ...marks))
const inLine = fc.oneof(
  { weight: 4, arbitrary: run },
  { weight: 1, arbitrary: signs.map((text) => ({ type: 'footnote', content: [words(text)] })) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const lines = fc.array(inLine, { maxLength: 5 }).map((content) => ({ type: 'paragraph', content }))
const block = fc.oneof(
  lines,
  lines.map((line) => ({ type: 'blockquote', content: [line] })),
  lines.map((line) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [line] }] })),
  lines.map((line) => ({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [line] }] }] })),
  signs.map((caption) => ({ type: 'figure', attrs: { caption } })),
)

test('any text is replaced as its passages say, stays a whole document, and comes back at one undo', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('a', 'port', 'e', 'b a', '항구'), fc.constantFrom('', 'Z', 'airports'), (blocks, wanted, typed) => {
      let state = stateOf(blocks)
      const { doc } = state
      const query = { ...loose, text: wanted }
      const prepared = prepare(query)
      const find = prepared.kind === 'matcher' ? prepared.find : () => []
      // A passage that is left without a word is none any more; what stands for a note stays, wherever in the new words.
      const bare = (all: { kind: string; text: string }[]) => all.map(({ kind, text }) => ({ kind, text: text.replaceAll('\uFFFC', '') })).filter(({ text }) => text !== '')
      const expected = bare(passages(doc).map(({ kind, text }) => ({ kind, text: edited(text, editsFor(find(text), text, typed, query)) })))
      state = replaced(state, wanted, typed)
      state.doc.check()
      expect(bare(passages(state.doc))).toEqual(expected)
      undo(state, (transaction) => {
        state = state.apply(transaction)
      })
      expect(state.doc.eq(doc)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
