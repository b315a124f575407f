// Draws the icons of every platform from the one drawing, `resources/icons/stet.svg`.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { root } from './bootstrap/node.mjs'

const folder = join(root, 'resources', 'icons')
const drawing = readFileSync(join(folder, 'stet.svg'))

const draw = (size, file) => sharp(drawing, { density: (72 * size) / 512 }).resize(size, size).png({ compressionLevel: 9 }).toFile(join(folder, file))

mkdirSync(join(folder, 'linux'), { recursive: true })
await draw(1024, 'icon.png')
for (const size of [16, 32, 48, 64, 128, 256, 512]) await draw(size, join('linux', `${size}x${size}.png`))
