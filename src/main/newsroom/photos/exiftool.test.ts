import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { endExifTool, exifToolValue, runExifTool } from './exiftool.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await endExifTool()
})

test('a machine without Perl is told what to install', async () => {
  vi.spyOn(ExifTool.prototype, 'enqueueTask').mockRejectedValue(new Error('Perl must be installed. Please add perl to your $PATH and try again.'))
  await expect(runExifTool(['-ver'])).rejects.toMatchObject({ kind: 'INVALID', message: expect.stringContaining('Install Perl and try again') })
})

test('a process that dies over a command is told in a sentence that repeats nothing of the photo, and the next command has another', async () => {
  // It waits for somebody to write into the pipe, which nobody does.
  const folder = await mkdtemp(join(tmpdir(), 'stet-exiftool-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const pipe = join(folder, 'pipe.jpg')
  execFileSync('mkfifo', [pipe])
  let isSettled = false
  const command = runExifTool(['-json', '-userParam', 'Caption=The minister at Pier 9', pipe]).finally(() => (isSettled = true))
  command.catch(() => undefined)
  await expect.poll(() => isSettled || spawnSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'exiftool']) === null, { interval: 300 }).toBe(true)
  await expect(command).rejects.toMatchObject({ kind: 'INVALID', message: expect.stringMatching(/^ExifTool, which .* Nothing was written\. Try again\.$/) })
  expect(await runExifTool(['-ver'])).toMatch(/^\d+\.\d+/)
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
