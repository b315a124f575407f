import { resolve } from 'node:path'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { withExistingNewsroom } from './with-newsroom.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'writes everything, photos too, into one file',
  arguments: { synopsis: 'FILE', least: 1, most: 1 },
  flags: {},
  json: true,
  async run({ folder, json, arguments: [file = ''], terminal }) {
    terminal.progress('Writing the backup …')
    const written = await withExistingNewsroom(folder, (newsroom) => newsroom.backups.write(resolve(file)))
    terminal.out(json ? JSON.stringify(written) : `${written.file} (${written.bytes} bytes)`)
    return exitCode.done
  },
}
