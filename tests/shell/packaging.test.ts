import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; main: string; productName: string }
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown> & {
  files: string[]
  asarUnpack: string[]
  linux: { target: string[]; icon: string }
  mac: { target: string[]; icon: string }
  win: { target: string[]; icon: string }
}

test('each platform gets its own kind of package', () => {
  expect(config.linux.target).toEqual(['AppImage', 'deb'])
  expect(config.mac.target).toEqual(['dmg'])
  expect(config.win.target).toEqual(['nsis'])
})

test('Markdown files stay with the program that the user chose for them', () => {
  expect(JSON.stringify(config)).not.toContain('fileAssociations')
})

test('everything that stays outside the bundles is a dependency, lies outside the archive, and has its files there', () => {
  const electronVite = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8')
  const external = /external = \[(.*?)\]/s.exec(electronVite)?.[1]?.match(/[\w-]+/g)?.filter((name) => name !== 'electron') ?? []
  expect(external.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
  expect(config['asar']).toBe(true)
  for (const name of external) expect(config.asarUnpack.some((pattern) => pattern.startsWith(`**/node_modules/${name}`))).toBe(true)
  // sharp's pixels are in packages of their own.
  expect(config.asarUnpack).toContain('**/node_modules/@img/**')
  expect(existsSync(join(root, 'node_modules/better-sqlite3/prebuilds'))).toBe(true)
  expect(config.files).toContain('!out/**/*.map')
})

test('what is built in the package’s name is there to be packaged', () => {
  expect(manifest.main).toBe('out/main/index.js')
  expect(manifest.productName).toBe(config['productName'])
  for (const part of ['main/index.js', 'main/stet.js', 'preload/index.cjs', 'renderer/index.html']) expect(existsSync(join(root, 'out', part))).toBe(true)
})

test.each([16, 32, 48, 64, 128, 256, 512])('there is an icon of %i pixels', async (size) => {
  expect(await sharp(join(root, config.linux.icon, `${size}x${size}.png`)).metadata()).toMatchObject({ format: 'png', width: size, height: size })
})

test('the icon for macOS and Windows is large enough', async () => {
  expect(config.mac.icon).toBe(config.win.icon)
  expect(await sharp(join(root, config.mac.icon)).metadata()).toMatchObject({ width: 1_024, height: 1_024, hasAlpha: true })
})
