import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { plainPicture, renderPhoto, thumbnailPicture } from './pixels.ts'

test('a thumbnail has the colours of the page’s picture, whatever profile its original has, and says nothing of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-pixels-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'p3.jpg')
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c8503c' } }).withIccProfile('p3').jpeg({ quality: 95 }).toFile(path)
  const [thumbnail, page] = [await renderPhoto(path, 100, thumbnailPicture), await renderPhoto(path, 100, plainPicture)]
  expect(thumbnail).toMatchObject({ format: 'jpeg', width: 100, height: 75 })
  expect((await sharp(thumbnail.bytes).metadata()).hasProfile).toBe(false)
  // What a browser shows of a file without a profile is its numbers as they stand.
  const shown = await sharp(thumbnail.bytes).raw().toBuffer()
  const published = await sharp(page.bytes).raw().toBuffer()
  for (const channel of [0, 1, 2]) expect(Math.abs((shown[channel] ?? 0) - (published[channel] ?? 255))).toBeLessThanOrEqual(2)
})

test('a print file in the original’s own colours holds a press file’s four inks as they are, with its profile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-pixels-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'press.tif')
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c03020' } }).toColourspace('cmyk').withIccProfile('cmyk').tiff({ compression: 'lzw' }).toFile(path)
  const inks = async (file: string | Buffer) => [...(await sharp(file).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()).subarray(0, 4)]
  for (const print of ['tiff', 'jpeg'] as const) {
    const { bytes } = await renderPhoto(path, 20, { frame: { left: 10, top: 10, width: 20, height: 20 }, form: { print, profile: 'original' } })
    const { space, width, icc } = await sharp(bytes).metadata()
    expect({ print, space, width, inks: await inks(bytes) }).toEqual({ print, space: 'cmyk', width: 20, inks: await inks(path) })
    expect(icc).toEqual((await sharp(path).metadata()).icc)
    // Another profile is still a choice.
    expect((await sharp((await renderPhoto(path, 20, { frame: null, form: { print, profile: 'srgb' } })).bytes).metadata()).space).toBe('srgb')
  }
})
