import { resolve } from 'node:path'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'

export const restore: Command = {
  name: 'restore',
  summary: 'puts a backup back into a new folder beside the newsroom, never over it',
  arguments: { synopsis: 'FILE', least: 1, most: 1 },
  flags: {},
  json: true,
  async run({ folder: newsroom, json, arguments: [file = ''], terminal }) {
    terminal.progress('Putting the backup back …')
    const { restoreBackup } = await import('#newsroom/backups/restore.ts')
    const { folder } = await restoreBackup(resolve(file), newsroom)
    terminal.out(json ? JSON.stringify({ folder }) : folder)
    return exitCode.done
  },
}
