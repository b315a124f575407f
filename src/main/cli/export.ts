import { resolve } from 'node:path'
import { exportFormats, markdownFlavours } from '#domain/export/format.ts'
import { photoPresets } from '#domain/export/photo-presets.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { interfaceLanguage } from '#main/messages.ts'
import { printProfiles } from '#newsroom/photos/pixels.ts'
import { oneOf } from './arguments.ts'
import type { Command } from './command.ts'
import { CommandError, exitCode, UsageError } from './exit-code.ts'
import { findStory, withExistingNewsroom } from './with-newsroom.ts'

const forms = ['page', 'fragment'] as const
/** Formats that Stet will write, and does not yet. */
const comingFormats = ['ninjs', 'docx'] as const
const formats = [...exportFormats, ...comingFormats]

export const exportStory: Command = {
  name: 'export',
  summary: 'writes a copy of a story with its photos into a folder',
  arguments: { synopsis: 'STORY', least: 1, most: 1 },
  flags: {
    format: { value: 'FORMAT', help: `${exportFormats.join(', ')}` },
    out: { value: 'DIR', help: 'the folder to write into; it is made where it is missing' },
    flavour: { value: 'FLAVOUR', help: `whose front matter Markdown has: ${markdownFlavours.join(', ')} (plain)` },
    form: { value: 'FORM', help: 'HTML as a whole page, or as a fragment for a CMS (page)' },
    photos: { value: 'LIST', help: `further sizes of the photos, parted by commas: ${photoPresets.join(', ')}` },
    'print-profile': { value: 'PROFILE', help: `the colours of print files: ${printProfiles.join(', ')} (original)` },
    'keep-location': { help: 'leave GPS position and serial numbers in the photos' },
    override: { value: 'WHO', help: 'write it although something blocks, in the name of WHO' },
  },
  json: true,
  async run({ folder, json, arguments: [idOrSlug = ''], flags, terminal }) {
    const wanted = flags.get('format')
    const out = flags.get('out')
    if (wanted === undefined) throw new UsageError(`Say what to write with --format: ${exportFormats.join(', ')}.`)
    if (out === undefined) throw new UsageError('Say where to write with --out DIR.')
    const format = oneOf('format', wanted, formats)
    const flavour = oneOf('flavour', flags.get('flavour') ?? 'plain', markdownFlavours)
    const form = oneOf('form', flags.get('form') ?? 'page', forms)
    const wantedPresets = (flags.get('photos') ?? '').split(',').map((name) => name.trim()).filter(Boolean)
    const presets = wantedPresets.map((name) => oneOf('photos', name, photoPresets))
    const printProfile = oneOf('print-profile', flags.get('print-profile') ?? 'original', printProfiles)
    if (format === 'ninjs' || format === 'docx') throw new CommandError(`Stet cannot write ${format} yet. It writes ${exportFormats.join(', ')}.`)
    try {
      const { files, warnings } = await withExistingNewsroom(folder, async (newsroom) =>
        newsroom.publishing.export({
          storyId: (await findStory(newsroom, idOrSlug)).id,
          format,
          flavour,
          form,
          keepLocation: flags.has('keep-location'),
          photoPresets: presets,
          printProfile,
          reportLanguage: interfaceLanguage(process.env, [new Intl.DateTimeFormat().resolvedOptions().locale]),
          folder: resolve(out),
          override: flags.get('override') ?? null,
        }),
      )
      if (json) terminal.out(JSON.stringify({ files, warnings: warnings.map(remarkText) }))
      else {
        for (const file of files) terminal.out(file)
        for (const warning of warnings) terminal.err(remarkText(warning))
      }
      return exitCode.done
    } catch (error) {
      if (!(error instanceof NewsroomError && error.kind === 'BLOCKED' && 'findings' in error.data)) throw error
      for (const finding of error.data.findings) terminal.err(finding)
      terminal.err('Nothing was written. Put it right, or name with --override WHO who takes it on.')
      if (json) terminal.out(JSON.stringify({ files: [], warnings: error.data.findings }))
      return exitCode.blocked
    }
  },
}
