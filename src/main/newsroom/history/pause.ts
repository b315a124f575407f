const pauseMilliseconds = 10 * 60_000

/**
 * Whether a story that is about to be written over should be kept as a version first: ten minutes after the last version (or since it was
 * made, where there is none), and only if something was written since, or it was made with something in it. Times are UTC, ISO 8601.
 */
export function isPauseOver(story: { created_at: string; updated_at: string; words: number; headline: string }, lastVersionAt: string | undefined, now: string): boolean {
  const since = lastVersionAt ?? story.created_at
  // What was written in the millisecond of a version was most often written after it: the version is made first.
  const isWritten = lastVersionAt === undefined ? story.updated_at > since || story.words > 0 || story.headline !== '' : story.updated_at >= since
  return isWritten && Date.parse(now) - Date.parse(since) >= pauseMilliseconds
}
