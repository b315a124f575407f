import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { mutantOf, wholeJpegs } from './photo-mutants.ts'
import { temporaryNewsroom } from './temporary.ts'

/** `STET_PHOTO_MUTANTS=10000` tries ten thousand. */
const mutants = Number(process.env['STET_PHOTO_MUTANTS'] ?? 300)

/** What our reader makes of a file: a sentence, or nothing where it is content. */
function refusal(bytes: Buffer): string | null {
  try {
    readPhotoMetadata(bytes, 'mutant.jpg')
    return null
  } catch (error) {
    if (error instanceof UnreadablePhoto && error.message.endsWith('.')) return error.message
    throw error
  }
}

test(`${mutants} mutated JPEGs each give a sentence or a photo, and the newsroom lives`, { timeout: 60_000 + mutants * 200 }, async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom, folder } = temporary
  const whole = await wholeJpegs()
  const counts = { 'refused by the reader': 0, 'refused by the decoder': 0, 'ended the process': 0, 'became a photo': 0, 'were there already': 0 }
  const faults: string[] = []

  async function prove(seed: number): Promise<void> {
    const bytes = mutantOf(whole, seed)
    if (refusal(bytes) !== null) {
      counts['refused by the reader'] += 1
      return
    }
    try {
      const { photo, duplicate } = await addPhoto(newsroom, { source: Readable.from([bytes]), fileName: 'mutant.jpg' }, 'test')
      expect(photo.original?.width).toBeGreaterThan(0)
      counts[duplicate ? 'were there already' : 'became a photo'] += 1
    } catch (error) {
      if (!(error instanceof NewsroomError) || !/^“mutant\.jpg” was not added\. .+\.$/.test(error.message)) throw error
      counts[/broke off|too long|more memory/.test(error.message) ? 'ended the process' : 'refused by the decoder'] += 1
    }
  }

  const seeds = Array.from({ length: mutants }, (_, index) => index + 1).values()
  const lane = async () => {
    for (const seed of seeds) await prove(seed).catch((error: unknown) => faults.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))
  }
  await Promise.all([lane(), lane(), lane()])
  expect(faults.slice(0, 5)).toEqual([])
  console.info(`${mutants} mutated JPEGs: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}.`)

  const photos = await newsroom.photos.list()
  expect(photos).toHaveLength(counts['became a photo'])
  const files = (await readdir(join(folder, 'originals'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
  expect(files.toSorted()).toEqual(photos.map(({ original }) => `${original?.sha256}.jpg`).toSorted())
  const unfinished = await readdir(join(folder, 'renditions'), { recursive: true })
  expect(unfinished.filter((name) => name.endsWith('.part'))).toEqual([])
})
