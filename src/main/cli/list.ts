import { listedUnit } from '#domain/story/length.ts'
import { storyStatuses, type StorySummary } from '#domain/story/story.ts'
import { oneOf } from './arguments.ts'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { columns } from './terminal.ts'
import { withExistingNewsroom } from './with-newsroom.ts'

export const list: Command = {
  name: 'list',
  summary: 'the stories, the last touched first',
  arguments: { synopsis: '', least: 0, most: 0 },
  flags: { status: { value: 'STATUS', help: `only those that are ${storyStatuses.join(', ')}` } },
  json: true,
  async run({ folder, json, flags, terminal }) {
    const wanted = flags.get('status')
    const status = wanted === undefined ? null : oneOf('status', wanted, storyStatuses)
    const stories = await withExistingNewsroom(
      folder,
      (newsroom) => newsroom.stories.list(),
      () => [],
    )
    const shown = stories.filter((story) => status === null || story.status === status)
    if (json) terminal.out(JSON.stringify(shown.map(listed)))
    else if (shown.length === 0) terminal.err(status ? `No story is ${status}.` : `There is no story yet in ${folder}.`)
    else terminal.out(columns(shown.map((story) => [story.slug, story.status, lengthOf(story), story.updatedAt.slice(0, 16).replace('T', ' '), story.headline])))
    return exitCode.done
  },
}

/** How long a story is, in what its desk counts by. */
function lengthOf(story: StorySummary): string {
  const unit = listedUnit(story)
  return `${story[unit]} ${unit}`
}

function listed({ id, slug, headline, status, section, words, updatedAt }: StorySummary) {
  return { id, slug, headline, status, section, words, updatedAt }
}
