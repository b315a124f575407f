import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newsWords } from '#domain/spelling/news-words.ts'
import { openSpeller, type Speller } from '#domain/spelling/speller.ts'

const modules = join(import.meta.dirname, '../../node_modules')
const files = async (name: string) => ({ aff: await readFile(join(modules, name, 'index.aff')), dic: await readFile(join(modules, name, 'index.dic')) })
const open = async (name: string, language: string): Promise<Speller> => openSpeller(language, await files(name), newsWords(language))
const bytes = (text: string) => new TextEncoder().encode(text)
const wrong = (speller: Speller, text: string) => speller.check(text).map(({ word }) => word)

describe('the dictionaries that come with Stet', () => {
  test('know the English of America and that of Britain', async () => {
    const text = 'The color of the harbor, the colour of the harbour; organise, organize.'
    expect(wrong(await open('dictionary-en', 'en-US'), text)).toEqual(['colour', 'harbour', 'organise'])
    expect(wrong(await open('dictionary-en-gb', 'en-GB'), text)).toEqual(['color', 'harbor', 'organize'])
  })

  test('know what a desk writes, and find what it mistypes, where it stands', async () => {
    const speller = await open('dictionary-en', 'en-US')
    expect(wrong(speller, 'Kyiv’s café: the pre-war, anti-government MPs co-operate; it doesn’t matter to NATO’s 14th, say the dockers’ unions at desk@exampel.org.')).toEqual([])
    expect(speller.check('Teh harbr’s well-knwon')).toEqual([
      { from: 0, to: 3, word: 'Teh' },
      { from: 4, to: 11, word: 'harbr’s' },
      { from: 17, to: 22, word: 'knwon' },
    ])
    expect(['recieve', 'teh', 'Teh', 'harbr', 'Harbr', 'Kyvi'].map((word) => speller.suggest(word)[0])).toEqual(['receive', 'the', 'The', 'harbor', 'Harbor', 'Kyiv'])
    expect(speller.suggest('doesn’tt').length).toBeGreaterThan(0)
  })
})

describe('a dictionary of the newsroom’s own', () => {
  const rules = 'SET UTF-8\nSFX S Y 1\nSFX S 0 en .\n'

  test('answers by its own rules, also in an older encoding', async () => {
    const speller = await openSpeller('de', { aff: bytes(rules), dic: bytes('2\nHafen\nKran/S\n') })
    expect(wrong(speller, 'Hafen Kranen Krann')).toEqual(['Krann'])
    const older = await openSpeller('fr', { aff: bytes('SET ISO8859-1\n'), dic: Uint8Array.from('1\ncaf\u00e9\n', (sign) => sign.charCodeAt(0)) })
    expect(wrong(older, 'café cafe')).toEqual(['cafe'])
  })

  test('whose rules break off still answers', async () => {
    const speller = await openSpeller('de', { aff: bytes('SET UTF-8\nSFX S Y 99999999\nSFX'), dic: bytes('1\nHafen/S\n') })
    expect(wrong(speller, 'Hafen Hafn')).toEqual(['Hafn'])
  })

  test.each([
    ['nothing', '', ''],
    ['a program', 'MZ\0\0\0', '\x7fELF'],
    ['words without a count', rules, 'Hafen\nKran\n'],
    ['a count without words', rules, '99999999999\n'],
    ['binary rubbish', 'SET UTF-8\n\u0001\u0002\uffff', '1\n\u0003\u0004\n'],
  ])('made of %s is refused', async (_name, aff, dic) => {
    const opened = await openSpeller('de', { aff: bytes(aff), dic: bytes(dic) }).catch((error: unknown) => error)
    expect(opened).toBeInstanceOf(Error)
    expect(String(opened)).toContain('not-a-dictionary')
  })
})

describe('the licences that are packaged', () => {
  const recorded = (name: string) => readFile(join(modules, '../resources/licenses', name), 'utf8')
  /** Without the lines that name the dictionary and the day it was built, which alone differ between the two. */
  const licence = (text: string) => text.trim().split('\n').slice(1, -2).join('\n')

  test.each(['dictionary-en', 'dictionary-en-gb'])('hold that of %s, word for word', async (name) => {
    expect(licence(await recorded('english-dictionaries.txt'))).toBe(licence(await readFile(join(modules, name, 'license'), 'utf8')))
  })

  test('hold that of Hunspell, and name the version that is installed', async () => {
    const { version } = JSON.parse(await readFile(join(modules, 'hunspell-asm/package.json'), 'utf8')) as { version: string }
    const text = await recorded('hunspell.txt')
    expect(text).toContain(`hunspell-asm ${version},`)
    expect(text).toContain((await readFile(join(modules, 'hunspell-asm/LICENSE'), 'utf8')).trim())
  })
})
