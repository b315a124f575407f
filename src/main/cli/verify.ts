import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { printable } from './terminal.ts'
import { withExistingNewsroom } from './with-newsroom.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'holds the database, every text and every original against what was written',
  arguments: { synopsis: '', least: 0, most: 0 },
  flags: {},
  json: true,
  async run({ folder, json, terminal, signal }) {
    terminal.progress('Reading every byte …')
    const { ok, problems } = await withExistingNewsroom(folder, (newsroom) => newsroom.backups.verify(signal))
    if (json) terminal.out(JSON.stringify({ ok, problems }))
    else if (ok) terminal.out('Everything is as it was written.')
    for (const problem of problems) terminal.err(`stet: ${printable(problem)}`)
    return ok ? exitCode.done : exitCode.failed
  },
}
