import { resolve } from 'node:path'
import { remarkText } from '#domain/photo/remarks.ts'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { columns, printable } from './terminal.ts'
import { origin, withNewsroom } from './with-newsroom.ts'

export const importing: Command = {
  name: 'import',
  summary: 'takes in Markdown, HTML and plain text as stories, and photos',
  arguments: { synopsis: 'FILE…', least: 1, most: Number.MAX_SAFE_INTEGER },
  flags: {},
  json: true,
  async run({ folder, json, arguments: files, terminal, signal }) {
    const paths = [...new Set(files.map((file) => resolve(file)))]
    const asGiven = new Map(files.map((file) => [resolve(file), file]))
    const { importFiles } = await import('#newsroom/importing/importing.ts')
    const { endExifTool } = await import('#newsroom/photos/exiftool.ts')
    const found = await withNewsroom(folder, (newsroom) =>
      importFiles(newsroom, paths, { origin, signal, onProgress: ({ done, of, file }) => terminal.progress(`Importing ${done + 1} of ${of}: ${file}`) }),
    ).finally(endExifTool)
    const result = {
      stories: found.stories,
      photos: found.photos.map(({ id, file, warnings }) => ({ id, file: asGiven.get(file) ?? file, warnings: warnings.map(remarkText) })),
      errors: found.errors.map(({ file, message }) => ({ file: asGiven.get(file) ?? file, message })),
    }
    if (json) terminal.out(JSON.stringify(result))
    else {
      const rows = [
        ...result.stories.map((story) => ['story', story.id, story.slug, story.headline || '(no headline)']),
        ...result.photos.map((photo) => ['photo', photo.id, printable(photo.file), '']),
      ]
      if (rows.length > 0) terminal.out(columns(rows))
      for (const { warnings, slug } of result.stories) for (const warning of warnings) terminal.err(printable(`${slug}: ${warning}`))
      for (const { warnings, file } of result.photos) for (const warning of warnings) terminal.err(printable(`${file}: ${warning}`))
    }
    for (const { message } of result.errors) terminal.err(`stet: ${printable(message)}`)
    if (signal.aborted) terminal.err(`stet: Stopped. ${result.stories.length + result.photos.length} of ${paths.length} files were imported, each of them whole.`)
    return result.errors.length > 0 || signal.aborted ? exitCode.failed : exitCode.done
  },
}
