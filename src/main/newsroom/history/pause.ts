const pauseMilliseconds = 10 * 60_000

/**
 * Whether a story that is about to be written over should be kept as a version first: ten minutes after the last version (or since it was
 * made, where there is none), and only if it was written to since. Times are UTC, ISO 8601.
 */
export function isPauseOver(story: { created_at: string; updated_at: string }, lastVersionAt: string | undefined, now: string): boolean {
  const since = lastVersionAt ?? story.created_at
  return story.updated_at > since && Date.parse(now) - Date.parse(since) >= pauseMilliseconds
}
