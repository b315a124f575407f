import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { emptyPhotoFields } from '../src/domain/photo/photo.ts'
import { endExifTool, exifToolValue, runExifTool } from '../src/main/newsroom/photos/exiftool.ts'
import { exportPhoto } from '../src/main/newsroom/photos/export-photo.ts'
import { captions } from './sample-photos/captions.mjs'
import { scenes } from './sample-photos/scenes.mjs'

/**
 * Draws the photos of the sample newsroom and writes their IPTC and XMP, into resources/sample/photos. Run with Node 24:
 * `node scripts/make-sample-photos.mjs`. The drawings are our own; the prices on the market stall are set in DejaVu Serif.
 */
const outFolder = join(import.meta.dirname, '../resources/sample/photos')
const folder = await mkdtemp(join(tmpdir(), 'stet-sample-'))
try {
  await mkdir(outFolder, { recursive: true })
  let total = 0
  for (const [name, draw] of Object.entries(scenes)) {
    const drawn = join(folder, `${name}.png`)
    await sharp(Buffer.from(draw())).flatten().png().toFile(drawn)
    const fields = { ...emptyPhotoFields(), ...captions[name] }
    const [{ path, bytes }] = await exportPhoto({ originalPath: drawn, fields, widths: [1600], outFolder, baseName: name, keepLocation: false })
    await rename(path, join(outFolder, `${name}.jpg`))
    total += bytes
    process.stdout.write(`${name}.jpg ${bytes}\n`)
  }
  // A desk also meets files whose IIM was not kept in step.
  const older = 'Commuters on platform 2 at Calvera Central, Feb. 27.'
  await runExifTool(['-E', '-overwrite_original', '-XMPToolkit=', '-api', 'Compact=NoPadding', `-IPTC:Caption-Abstract=${exifToolValue(older)}`, join(outFolder, 'rail-platform.jpg')])
  process.stdout.write(`${total} bytes in all\n`)
} finally {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
}
