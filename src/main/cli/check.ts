import type { Finding } from '#domain/check/finding.ts'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { columns } from './terminal.ts'
import { findStory, withExistingNewsroom } from './with-newsroom.ts'

export const check: Command = {
  name: 'check',
  summary: 'what stands between a story and print; ends with 3 where something blocks',
  arguments: { synopsis: 'STORY', least: 1, most: 1 },
  flags: {},
  json: true,
  async run({ folder, json, arguments: [idOrSlug = ''], terminal }) {
    const findings = await withExistingNewsroom(folder, async (newsroom) => newsroom.checks.of((await findStory(newsroom, idOrSlug)).id))
    if (json) terminal.out(JSON.stringify(findings.map(({ id, level, message, place }) => ({ id, level, message, place }))))
    else terminal.out(findings.length === 0 ? 'Nothing stands in the way.' : columns(findings.map(row)))
    return findings.some((finding) => finding.level === 'ERROR') ? exitCode.blocked : exitCode.done
  },
}

function row({ level, message, place }: Finding): string[] {
  return [level, place.excerpt ? `${message} (“${place.excerpt}”)` : message]
}
