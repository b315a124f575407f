import { expect, test } from 'vitest'
import { oneOf, parseCommandLine, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { UsageError } from './exit-code.ts'

const command = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  summary: 'does something',
  arguments: { synopsis: 'STORY', least: 1, most: 1 },
  flags: {},
  json: true,
  run: () => Promise.resolve(0),
  ...more,
})
const show = command('show')
const list = command('list', { arguments: { synopsis: '', least: 0, most: 0 }, flags: { status: { value: 'STATUS', help: '' } } })
const save = command('export', { flags: { format: { value: 'FORMAT', help: '' }, 'no-open': { help: '' } } })
const commands = [show, list, save]
const parse = (...argv: string[]) => parseCommandLine(argv, commands)

test('flags may stand before and after the command and its story', () => {
  const expected = { kind: 'run', command: save, newsroom: '/n', json: true, arguments: ['harbor'], flags: new Map([['format', 'html']]) }
  expect(parse('--newsroom', '/n', 'export', 'harbor', '--format', 'html', '--json')).toEqual(expected)
  expect(parse('export', '--format=html', '--json', 'harbor', '--newsroom=/n')).toEqual(expected)
})

test('what follows -- is never a flag', () => {
  expect(parse('show', '--', '--json')).toMatchObject({ arguments: ['--json'], json: false })
})

test('help and version', () => {
  expect(parse('--version')).toEqual({ kind: 'version' })
  expect(parse('--help')).toEqual({ kind: 'help', command: null })
  expect(parse('-h')).toEqual({ kind: 'help', command: null })
  expect(parse('help', 'show')).toEqual({ kind: 'help', command: show })
  expect(parse('show', '--help')).toEqual({ kind: 'help', command: show })
})

test.each([
  [[], /`stet --help` lists/],
  [['--newsroom', '/n'], /No command/],
  [['shwo', 'x'], /Did you mean `stet show`/],
  [['frobnicate'], /no command “frobnicate”\. `stet --help`/],
  [['show'], /needs STORY/],
  [['show', ''], /needs STORY/],
  [['show', 'a', 'b'], /no use for “b”/],
  [['list', '--statsu', 'draft'], /Did you mean --status/],
  [['list', '-x'], /no flag -x/],
  [['list', '--status'], /--status needs STATUS/],
  [['list', '--status='], /--status needs STATUS/],
  [['export', 'a', '--no-open=yes'], /takes no value/],
  [['list', '--newsroom'], /--newsroom needs DIR/],
  [['show', 'x', '--constructor'], /no flag --constructor/],
  [['show', 'x', '--__proto__'], /no flag --__proto__/],
])('%j is refused with a hint', (argv, hint) => {
  expect(() => parse(...argv)).toThrow(UsageError)
  expect(() => parse(...argv)).toThrow(hint)
})

test('numbers and words are checked', () => {
  expect(wholeNumber('limit', '20', 1, 500)).toBe(20)
  for (const wrong of ['0', '501', '-1', '1.5', '1e2', 'ten', '']) expect(() => wholeNumber('limit', wrong, 1, 500)).toThrow(UsageError)
  expect(oneOf('format', 'html', ['html', 'text'] as const)).toBe('html')
  expect(() => oneOf('format', 'pdf', ['html', 'text'] as const)).toThrow('--format takes html or text, not “pdf”.')
})
