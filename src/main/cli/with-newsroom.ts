import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Newsroom } from '#newsroom/newsroom.ts'
import type { Story } from '#domain/story/story.ts'
import { CommandError } from './exit-code.ts'

/** The name of the command in change events. */
export const origin = `stet-${process.pid}`

/** Opens the newsroom, makes it where there is none, and closes it whatever happens. */
export async function withNewsroom<T>(folder: string, work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  // Loaded now and not before: `stet --help` needs nothing of it.
  const { openNewsroom } = await import('#newsroom/newsroom.ts')
  const newsroom = await openNewsroom({ folder, language: languageOf(process.env) })
  try {
    return await work(newsroom)
  } finally {
    await newsroom.close()
  }
}

/** The same for work that only reads: a mistyped folder is not made into a newsroom. `absent` answers where there is none. */
export async function withExistingNewsroom<T>(folder: string, work: (newsroom: Newsroom) => Promise<T>, absent?: () => T): Promise<T> {
  const there = await access(join(folder, 'newsroom.db')).then(
    () => true,
    () => false,
  )
  if (there) return withNewsroom(folder, work)
  if (absent) return absent()
  throw new CommandError(`There is no newsroom in ${folder}. Name another with --newsroom DIR, or import something to begin one.`)
}

/** A story by id or slug. Fails with CommandError. */
export async function findStory(newsroom: Newsroom, idOrSlug: string): Promise<Story> {
  const story = await newsroom.stories.find(idOrSlug)
  if (!story) throw new CommandError(`There is no story “${idOrSlug}” in ${newsroom.folder}. \`stet list\` shows the stories.`)
  if (story.trashedAt) throw new CommandError(`The story “${idOrSlug}” is in the trash. Put it back in the window first.`)
  return story
}

/** The language of the window and of new stories: what it is told to speak, else the system's. */
export function languageOf(env: Record<string, string | undefined>): string {
  const named = env['STET_LANG'] || new Intl.DateTimeFormat().resolvedOptions().locale
  return named.split(/[_.]/)[0] || 'en'
}
