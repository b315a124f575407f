import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { newsroomFolder } from './newsroom-folder.ts'

const home = '/home/ada'
const linux = { env: {}, platform: 'linux', home }

test('the flag wins over the environment, and the environment over the platform', () => {
  const env = { STET_NEWSROOM: '/desk/env' }
  expect(newsroomFolder({ ...linux, flag: '/desk/flag', env })).toBe(resolve('/desk/flag'))
  expect(newsroomFolder({ ...linux, env })).toBe(resolve('/desk/env'))
  expect(newsroomFolder({ ...linux, flag: '', env: { STET_NEWSROOM: '' } })).toBe(join(home, '.local/share/stet/newsroom'))
})

test('a relative path starts where the program was started, and ~/ at home', () => {
  expect(newsroomFolder({ ...linux, flag: 'desk', from: '/home' })).toBe(resolve('/home/desk'))
  expect(newsroomFolder({ ...linux, flag: '~/desk' })).toBe(join(home, 'desk'))
})

test('each platform has its own place for user data', () => {
  expect(newsroomFolder(linux)).toBe(join(home, '.local/share/stet/newsroom'))
  expect(newsroomFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe(join('/data', 'stet/newsroom'))
  expect(newsroomFolder({ ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe(join(home, '.local/share/stet/newsroom'))
  expect(newsroomFolder({ ...linux, platform: 'darwin' })).toBe(join(home, 'Library/Application Support/Stet/newsroom'))
  expect(newsroomFolder({ ...linux, platform: 'win32' })).toBe(join(home, 'AppData/Roaming/Stet/newsroom'))
  expect(newsroomFolder({ ...linux, platform: 'win32', env: { APPDATA: '/users/ada/roaming' } })).toBe(join('/users/ada/roaming', 'Stet/newsroom'))
})
