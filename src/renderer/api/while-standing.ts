/** In milliseconds; a line that broke is known to be broken by then. */
const pause = 1_000

/**
 * Follows something over a line to the newsroom. A line that breaks ends it, and the next line takes it up; where the line stands all the same, the
 * call failed by a fault, and is made again, so that the window does not stay behind.
 */
export async function whileStanding(follow: () => Promise<void>, isStanding: () => boolean, wait = pause): Promise<void> {
  do {
    await follow().catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, wait))
  } while (isStanding())
}
