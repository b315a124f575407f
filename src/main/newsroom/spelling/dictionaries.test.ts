import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Dictionaries } from './dictionaries.ts'

test('a newsroom without the folder has no dictionaries', async () => {
  const dictionaries = new Dictionaries(await mkdtemp(join(tmpdir(), 'stet-')))
  expect(await dictionaries.list()).toEqual([])
  expect(await dictionaries.path('de', 'aff')).toBe(null)
})

test('dictionaries are found by their language, and those that cannot be used say why', async () => {
  const newsroom = await mkdtemp(join(tmpdir(), 'stet-'))
  const folder = join(newsroom, 'dictionaries')
  await mkdir(folder)
  for (const name of ['en_za.aff', 'en_za.dic', 'fr.aff', 'sv.dic', 'it.aff', 'it.dic', 'README.txt', '..aff', 'not a language.dic', 'x.dic']) await writeFile(join(folder, name), 'x')
  await truncate(join(folder, 'it.dic'), 65 * 1024 * 1024)
  await mkdir(join(folder, 'nl.aff'))
  await writeFile(join(folder, 'nl.dic'), 'x')
  execFileSync('mkfifo', [join(folder, 'pl.aff')])
  await symlink(join(folder, 'en_za.dic'), join(folder, 'pl.dic'))
  const dictionaries = new Dictionaries(newsroom)
  expect(await dictionaries.list()).toEqual([
    { language: 'en-ZA', problem: null },
    { language: 'fr', problem: 'no-words' },
    { language: 'it', problem: 'too-large' },
    { language: 'nl', problem: 'not-readable' },
    { language: 'pl', problem: 'not-readable' },
    { language: 'sv', problem: 'no-rules' },
  ])
  expect(await dictionaries.path('en-ZA', 'dic')).toBe(join(folder, 'en_za.dic'))
  expect(await dictionaries.path('pl', 'dic')).toBe(join(folder, 'pl.dic'))
  for (const [language, part] of [['it', 'dic'], ['pl', 'aff'], ['../secret', 'aff'], ['en-ZA', 'exe'], ['sv', 'aff']] as const) expect(await dictionaries.path(language, part)).toBe(null)
})
