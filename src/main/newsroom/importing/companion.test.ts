import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCompanion } from './companion.ts'

let room: string
let text: string
beforeAll(async () => {
  room = await realpath(await mkdtemp(join(tmpdir(), 'stet-companion-')))
  await mkdir(join(room, 'desk', 'images'), { recursive: true })
  await mkdir(join(room, 'private'))
  text = join(room, 'desk', 'story.md')
  await writeFile(text, '')
  await writeFile(join(room, 'private', 'secret.jpg'), '')
  for (const name of ['a b.jpg', '50%.jpg', 'no#1.jpg', '사진.jpg']) await writeFile(join(room, 'desk', 'images', name), '')
  await symlink(join(room, 'private', 'secret.jpg'), join(room, 'desk', 'images', 'link.jpg'))
  await symlink(join(room, 'private'), join(room, 'desk', 'away'))
})
afterAll(() => rm(room, { recursive: true, force: true }))

test.each([
  ['images/a%20b.jpg', 'a b.jpg'],
  ['./images/a b.jpg', 'a b.jpg'],
  ['images/a%20b.jpg?width=800', 'a b.jpg'],
  ['images\\a b.jpg', 'a b.jpg'],
  ['images/50%.jpg', '50%.jpg'],
  ['images/no%231.jpg', 'no#1.jpg'],
  ['images/no#1.jpg', 'no#1.jpg'],
  ['images/%EC%82%AC%EC%A7%84.jpg', '사진.jpg'],
])('%j is found beside the text', async (address, name) => {
  expect(await findCompanion(text, address)).toEqual({ kind: 'found', path: join(room, 'desk', 'images', name) })
})

test.each([
  '../private/secret.jpg',
  '..%2fprivate%2fsecret.jpg',
  'images/../../private/secret.jpg',
  'images\\..\\..\\private\\secret.jpg',
  'images/link.jpg',
  'away/secret.jpg',
  '/etc/hostname',
  'C:\\pictures\\a.jpg',
])('%j lies outside', async (address) => {
  expect(await findCompanion(text, address)).toEqual({ kind: 'outside' })
})

test.each(['https://calvera.example/a.jpg', '//calvera.example/a.jpg', 'file:///etc/hostname', 'data:image/png;base64,AAAA'])('%j is never fetched', async (address) => {
  expect(await findCompanion(text, address)).toEqual({ kind: 'remote' })
})

test.each(['images/absent.jpg', 'images', '', '.', 'images/a b.jpg\0.txt'])('%j is absent', async (address) => {
  expect(await findCompanion(text, address)).toEqual({ kind: 'absent' })
})
