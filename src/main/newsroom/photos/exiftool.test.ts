import { ExifTool } from 'exiftool-vendored'
import { afterEach, expect, test, vi } from 'vitest'
import { endExifTool, exifToolValue, runExifTool } from './exiftool.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await endExifTool()
})

test('a machine without Perl is told what to install', async () => {
  vi.spyOn(ExifTool.prototype, 'enqueueTask').mockRejectedValue(new Error('Perl must be installed. Please add perl to your $PATH and try again.'))
  await expect(runExifTool(['-ver'])).rejects.toMatchObject({ kind: 'INVALID', message: expect.stringContaining('Install Perl and try again') })
})

test('commands share a process, and one after its end starts another', async () => {
  const versions = await Promise.all([runExifTool(['-ver']), runExifTool(['-ver'])])
  await endExifTool()
  expect(new Set([...versions, await runExifTool(['-ver'])]).size).toBe(1)
  expect(versions[0]).toMatch(/^\d+\.\d+/)
})

test('ending while a command runs lets it finish', async () => {
  const version = runExifTool(['-ver'])
  await endExifTool()
  expect(await version).toMatch(/^\d+\.\d+/)
})

test('what ExifTool finds wrong is said in its words', async () => {
  await expect(runExifTool(['-json', '/nowhere/at/all.jpg'])).rejects.toThrow(/not found|No such file/i)
})

test('a long answer comes whole, though it comes in pieces that end within characters', async () => {
  const long = '가나다'.repeat(40_000)
  expect((await runExifTool(['-echo', long, '-ver'])).startsWith(`${long}\n`)).toBe(true)
})

test('a value stays on one line and is not read as an option', () => {
  expect(exifToolValue('a\r\nb & <c>\t"d"')).toBe('a&#10;b &#38; &#60;c&#62;&#9;&#34;d&#34;')
})
