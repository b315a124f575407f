import { expect, test } from 'vitest'
import { CodeBook } from './codes.ts'
import { RosterNames } from './names.ts'
import { readRoster } from './roster.ts'

const names = new RosterNames(
  new CodeBook([
    readRoster('cal10\tCalvera forward Bruno Azaí (No. 10)\tAzaí\ndd41\tStanislav Zarubezhanin\nlu\tEva Lund, ILO\nko\t김민서\nko2\t박서준 의원 Park Seojun\nør\tSøren Ødegård\nob\tConor O’Brien-Walsh').entries,
  ]),
)
const found = (text: string) => names.misspelled(text).map(({ from, to, name }) => `${text.slice(from, to)} → ${name}`)

test.each([
  ['In Calveira, in Calvrea and in Calver', ['Calveira → Calvera', 'Calvrea → Calvera', 'Calver → Calvera']],
  ['Bruno Azai and Bruno Azay; Azai', ['Azai → Azaí', 'Azay → Azaí', 'Azai → Azaí']],
  ['Zarubejhanyn’s goal', ['Zarubejhanyn → Zarubezhanin']],
  ['Soren Odegard, Sören Ødegard', ['Soren → Søren', 'Odegard → Ødegård', 'Sören → Søren', 'Ødegard → Ødegård']],
  ['Eva Lunde; Park Seojoon', ['Seojoon → Seojun']],
  ['Conor O’Brian-Walsh', ['O’Brian-Walsh → O’Brien-Walsh']],
])('%s', (text, misses) => expect(found(text)).toEqual(misses))

test.each([
  'Calvera, Calvera’s, Calverans, CALVEIRA, calveira and Bruno Azaí',
  // Alone, four letters are near to too many others.
  'Azay',
  // Names of one syllable more or less are other people's, and particles stand right behind them.
  '김민석이 김민서와 박서진을 만났다. 민서',
  'カルベラのアザイ、卡尔维拉',
  String.raw`\Calvela\ and \cal10\ `,
  'Belgrade, Halvera, Calamity',
  '',
])('%s: nothing', (text) => expect(found(text)).toEqual([]))

test('a roster without names finds nothing', () => expect(new RosterNames(new CodeBook([readRoster('a\tthe union').entries])).misspelled('The Union')).toEqual([]))
