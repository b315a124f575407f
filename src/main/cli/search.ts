import { wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { columns } from './terminal.ts'
import { withExistingNewsroom } from './with-newsroom.ts'

export const search: Command = {
  name: 'search',
  summary: 'stories by the words of their headline, slug and text',
  arguments: { synopsis: 'QUERY…', least: 1, most: 1_000 },
  flags: { limit: { value: 'N', help: 'at most so many (50)' } },
  json: true,
  async run({ folder, json, arguments: words, flags, terminal }) {
    const limit = wholeNumber('limit', flags.get('limit') ?? '50', 1, 500)
    const found = await withExistingNewsroom(
      folder,
      (newsroom) => newsroom.search.find(words.join(' '), limit),
      () => [],
    )
    if (json) terminal.out(JSON.stringify(found.map(({ kind, id, title, snippet }) => ({ kind, id, title, snippet }))))
    else if (found.length === 0) terminal.err(`Nothing was found for “${words.join(' ')}”.`)
    else terminal.out(columns(found.map(({ kind, id, title, snippet }) => [kind, id, title, snippet])))
    return exitCode.done
  },
}
