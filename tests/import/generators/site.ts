import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { MarkdownFlavour } from '#domain/export/format.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import { harborStory } from '../../golden/markdown/harbor-story.ts'

export const modules = resolve(import.meta.dirname, '../../../node_modules')

/** An empty site of a generator, in the system's folder for temporary files. */
export function newSite(name: string): string {
  return mkdtempSync(join(tmpdir(), `stet-${name}-`))
}

export async function writeSite(site: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
}

/** Exports the story with every block into a folder of a site, its photo's files included. Gives the text's file name. */
export async function publishInto(site: string, folder: string, flavour: MarkdownFlavour): Promise<string> {
  const files = exportMarkdown(harborStory, flavour)
  await writeSite(site, Object.fromEntries(files.map(({ path, text }) => [join(folder, path), text])))
  const renditions = [...harborStory.photos.values()].flatMap((photo) => photo.renditions)
  await mkdir(join(site, folder, 'images'), { recursive: true })
  for (const { path, width, height } of renditions) {
    const pixels = sharp({ create: { width, height: Math.round(height), channels: 3, background: '#8fa3ad' } })
    await pixels.jpeg().toFile(join(site, folder, path))
  }
  return files[0]?.path ?? ''
}

/** Runs a generator's own command in the site; what it says on failure is in the error. */
export async function build(site: string, command: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NO_COLOR: '1', CI: 'true' }
  await promisify(execFile)(process.execPath, [join(modules, command), ...args], { cwd: site, env, maxBuffer: 10_000_000 })
}
