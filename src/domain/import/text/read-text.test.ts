import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { readText } from './read-text.ts'

const newId = () => '018f0000-0000-7000-9000-000000000001'

function paragraphs(text: string): string[] {
  return readText(text, { newId }).body.content.map((node: DocumentNode) => (node.content ?? []).map((inner) => inner.text ?? '\n').join(''))
}

describe('paragraphs of plain text', () => {
  test('between blank lines', () => {
    expect(paragraphs('One sentence.\n\n\nAnother sentence.\n')).toEqual(['One sentence.', 'Another sentence.'])
  })

  test('one to a line', () => {
    expect(paragraphs('The minister spoke for an hour about the port.\nNobody answered.\n“Enough,” she said.')).toEqual([
      'The minister spoke for an hour about the port.',
      'Nobody answered.',
      '“Enough,” she said.',
    ])
  })

  test('wrapped by hand', () => {
    const wrapped = 'The minister spoke for an hour about the port of\nCalvera and what would become of it. Nobody said\na word until she had left the hall.\n\nThen they all\nspoke.'
    expect(paragraphs(wrapped)[0]).toBe('The minister spoke for an hour about the port of Calvera and what would become of it. Nobody said a word until she had left the hall.')
  })

  test('wrapped Japanese joins without spaces', () => {
    const lines = ['港湾相は三日、カルベラの埠頭で再出発を約束し、労働者', 'たちは今週のうちにストライキを続けるかどうかを決める', 'と述べた。']
    expect(paragraphs(lines.join('\n'))).toEqual([lines.join('')])
  })

  test('verse keeps its lines', () => {
    expect(paragraphs('Ships come in\nships go out\nnobody counts\n\nThe poem was read aloud at the port.')[0]).toBe('Ships come in\nships go out\nnobody counts')
  })

  test('indented beginnings', () => {
    expect(paragraphs('  The first paragraph begins here\nand goes on.\n  The second one begins\nand ends.').length).toBe(2)
  })
})

test('a line that stands as a headline is taken for it, and told', () => {
  const story = readText('Harbor talks begin\n\nThe minister spoke for an hour about the port.', { newId })
  expect(story.fields.headline).toBe('Harbor talks begin')
  expect(story.warnings).toMatchObject([{ code: 'headline-guessed', values: { headline: 'Harbor talks begin' } }])
})

test('no headline is invented', () => {
  expect(readText('The minister spoke.\n\nShe left.', { newId })).toMatchObject({ fields: {}, warnings: [{ code: 'headline-missing' }] })
})
