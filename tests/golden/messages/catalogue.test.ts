import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSync, Visitor, type ESTree } from 'vite'
import { newsroomErrors } from '#contract/errors.ts'
import checkSentences from '#resources/messages/check.en.json' with { type: 'json' }
import arabicAlone from '#resources/messages/ar.json' with { type: 'json' }
import englishAlone from '#resources/messages/en.json' with { type: 'json' }
import koreanAlone from '#resources/messages/ko.json' with { type: 'json' }

const messages = join(import.meta.dirname, '..', '..', '..', 'resources', 'messages')

/** A language's catalogue with those of its parts that lie in files of their own; the check's have a test of their own. */
function withParts<Catalogue extends object>(catalogue: Catalogue, language: string): Catalogue {
  const parts = readdirSync(messages).flatMap((file) => {
    const [name = '', tag] = file.split('.')
    const isPart = tag === language && name !== 'check'
    return isPart ? [[name, JSON.parse(readFileSync(join(messages, file), 'utf8')) as object] as const] : []
  })
  return { ...catalogue, ...Object.fromEntries(parts) }
}

const english = withParts(englishAlone, 'en')
const korean = withParts(koreanAlone, 'ko')
const arabic = withParts(arabicAlone, 'ar')

const plural = /_(zero|one|two|few|many|other)$/

/** Every sentence of a catalogue by its whole key. */
function sentencesOf(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const whole = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[whole, value]] : sentencesOf(value as object, whole)
  })
}

/** The gaps of a sentence by its key, the forms of the plural taken together. */
function gapsByKey(catalogue: object): Record<string, string[]> {
  const gaps = new Map<string, Set<string>>()
  for (const [key, sentence] of sentencesOf(catalogue)) {
    const own = gaps.get(key.replace(plural, '')) ?? new Set()
    for (const [, gap] of sentence.matchAll(/\{\{(\w+)\}\}/g)) own.add(gap as string)
    gaps.set(key.replace(plural, ''), own)
  }
  return Object.fromEntries([...gaps].map(([key, own]) => [key, [...own].toSorted()]))
}

const renderer = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))

function read({ name, text }: { name: string; text: string }, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  const { program, errors } = parseSync(name, text)
  expect(errors, name).toEqual([])
  new Visitor(visitor).visit(program)
}

test('English and Korean have the same sentences, with the same gaps', () => {
  expect(gapsByKey(korean)).toEqual(gapsByKey(english))
})

test('Arabic says nothing that English does not, with no other gaps; what it does not say yet is English in the window', () => {
  const gaps = gapsByKey(english)
  const translated = gapsByKey(arabic)
  for (const [key, own] of Object.entries(translated)) expect(gaps[key], key).toEqual(expect.arrayContaining(own))
  const missing = Object.keys(gaps).filter((key) => !(key in translated))
  if (missing.length > 0) console.warn(`${missing.length} sentences are not in Arabic yet:\n${missing.join('\n')}`)
})

test('no sentence is empty, and each language has the forms of the plural that it needs', () => {
  for (const [catalogue, forms] of [
    [english, ['one', 'other']],
    [korean, ['other']],
    [arabic, ['zero', 'one', 'two', 'few', 'many', 'other']],
  ] as const) {
    const sentences = sentencesOf(catalogue)
    expect(sentences.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
    const keys = new Set(sentences.map(([key]) => key))
    for (const key of keys) if (plural.test(key)) for (const form of forms) expect(keys, key).toContain(key.replace(plural, `_${form}`))
  }
})

test('every way in which a call can fail has its sentence', () => {
  expect(Object.keys(english.error)).toEqual(expect.arrayContaining(Object.keys(newsroomErrors)))
  const { kind } = newsroomErrors.NOT_FOUND.data.shape
  expect(Object.keys(english.error)).toEqual(expect.arrayContaining(kind.options.map((option) => `NOT_FOUND_${option}`)))
})

test('every message that the window names is in the catalogue', () => {
  const keys = new Set(sentencesOf({ ...english, check: checkSentences }).flatMap(([key]) => [key, key.replace(plural, '')]))
  const missing: string[] = []
  /** A key with a gap in it must have at least one message that it can name. */
  const check = (file: string, parts: readonly string[]) => {
    const pattern = new RegExp(`^${parts.map((part) => part.replaceAll('.', String.raw`\.`)).join('[^.]+')}$`)
    if (![...keys].some((key) => pattern.test(key))) missing.push(`${file}: ${parts.join('…')}`)
  }
  for (const file of files) {
    read(file, {
      CallExpression({ callee, arguments: [first] }) {
        const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
        if (name !== 't' || first === undefined) return
        for (const words of first.type === 'ConditionalExpression' ? [first.consequent, first.alternate] : [first]) {
          if (words.type === 'Literal' && typeof words.value === 'string') check(file.name, [words.value])
          if (words.type === 'TemplateLiteral') check(file.name, words.quasis.map((quasi) => quasi.value.cooked ?? ''))
        }
      },
      Property({ key, value }) {
        if (key.type !== 'Identifier' || key.name !== 'message' || value.type !== 'Literal' || typeof value.value !== 'string') return
        check(file.name, [value.value])
      },
    })
  }
  expect(missing).toEqual([])
})

/** Attributes whose text a user reads or hears. */
const spoken = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label'])

test('every word in the window comes from the catalogue', () => {
  const strays: string[] = []
  for (const file of files) {
    const stray = (words: string) => {
      if (/\p{L}{2}/u.test(words) && words !== 'https://') strays.push(`${file.name}: ${words.trim()}`)
    }
    const ofExpression = (expression: ESTree.Node) => {
      if (expression.type === 'Literal' && typeof expression.value === 'string') stray(expression.value)
      if (expression.type === 'TemplateLiteral') for (const quasi of expression.quasis) stray(quasi.value.raw)
      if (expression.type === 'ConditionalExpression') {
        ofExpression(expression.consequent)
        ofExpression(expression.alternate)
      }
    }
    read(file, {
      JSXText({ value }) {
        stray(value)
      },
      JSXElement({ children }) {
        for (const child of children) if (child.type === 'JSXExpressionContainer') ofExpression(child.expression)
      },
      JSXAttribute({ name, value }) {
        if (name.type !== 'JSXIdentifier' || !spoken.has(name.name) || value === null) return
        ofExpression(value.type === 'JSXExpressionContainer' ? value.expression : value)
      },
    })
  }
  expect(strays).toEqual([])
})
