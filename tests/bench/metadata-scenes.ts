import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exiftoolPath } from 'exiftool-vendored'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { readPhotoFile } from '#newsroom/photos/pictures/read-photo-file.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { median, type Row } from './statistics.ts'

const count = 1_000
const kinds = 10

/** What an agency writes into a photo, in XMP, IIM and EXIF. */
const wire = (index: number) => ({
  'XMP-dc:Description': `The harbor minister greets dock workers at Pier ${index} in Calvera. 항만청장이 부두 노동자들과 악수하고 있다. ${'The talks began again after eleven weeks. '.repeat(6)}`,
  'IPTC:Caption-Abstract': `The harbor minister greets dock workers at Pier ${index} in Calvera. 항만청장이 부두 노동자들과 악수하고 있다.`,
  'XMP-dc:Creator': 'Ines Marlow',
  'IPTC:By-line': 'Ines Marlow',
  'EXIF:Artist': 'Ines Marlow',
  'XMP-photoshop:Credit': 'Calvera Photo',
  'IPTC:Credit': 'Calvera Photo',
  'XMP-photoshop:Source': 'Calvera Photo Agency',
  'XMP-dc:Rights': '© 2026 Calvera Photo',
  'IPTC:CopyrightNotice': '© 2026 Calvera Photo',
  'XMP-dc:Subject': ['port', 'strike', '항만', 'Calvera', 'labor'],
  'XMP-photoshop:City': 'Calvera',
  'XMP-photoshop:DateCreated': '2026:03:03 17:58:00+09:00',
  'XMP-iptcExt:PersonInImage': ['Mara Quill', '오세라'],
  'XMP-plus:LicensorName': 'Calvera Photo',
  'XMP-plus:LicensorURL': 'https://example.org/licence',
  'EXIF:DateTimeOriginal': '2026:03:03 17:58:00',
  'EXIF:Make': 'Calvera',
  'EXIF:Model': 'One',
  'EXIF:GPSLatitude': 38.7,
  'EXIF:GPSLongitude': 9.1,
})

/** Metadata of a thousand JPEGs: read by us as the process for pictures reads them, one after the other, and by ExifTool in one batch, in turn. */
export async function measureMetadata(work: string, rounds: number): Promise<Row[]> {
  const folder = join(work, 'thousand')
  await mkdir(folder, { recursive: true })
  const path = (index: number) => join(folder, `wire-${index}.jpg`)
  for (let index = 0; index < count; index += 1) {
    if (index < kinds) await makePhoto({ path: path(index), width: 1200, height: 800, tags: wire(index) })
    else await copyFile(path(index % kinds), path(index))
  }
  await endExifTool()
  const exifTool = await exiftoolPath()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let began = performance.now()
    let captions = 0
    for (let index = 0; index < count; index += 1) if (readPhotoFile(path(index)).fields.caption !== '') captions += 1
    ours.push(count / ((performance.now() - began) / 1_000))
    if (captions !== count) throw new Error(`Only ${captions} of ${count} photos had their caption.`)
    began = performance.now()
    const { stdout } = await promisify(execFile)(exifTool, ['-fast2', '-json', '-struct', '-G1', folder], { maxBuffer: 100_000_000 })
    theirs.push(count / ((performance.now() - began) / 1_000))
    if (!stdout.includes('Pier 9')) throw new Error('ExifTool read something else.')
  }
  const ratio = median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)))
  const goals = [
    { text: 'ten times ExifTool', met: ratio >= 10 },
    { text: 'twenty-two times ExifTool', met: ratio >= 22 },
  ]
  return [
    { work: `metadata of ${count} JPEGs`, subject: 'Stet, one file after the other', unit: 'files/s', values: { p50: median(ours) } },
    { work: `metadata of ${count} JPEGs`, subject: 'exiftool -fast2, one batch', unit: 'files/s', values: { p50: median(theirs) } },
    { work: `metadata of ${count} JPEGs`, subject: 'Stet to exiftool -fast2', unit: 'times', values: { p50: ratio }, goals },
  ]
}
