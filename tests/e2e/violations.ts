import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

export interface Part {
  /** Selectors of the parts to look at; the whole page when absent. */
  within?: readonly string[]
  /** The names of the rules to try; all when absent. */
  rules?: readonly string[]
}

/**
 * What axe finds on a page and in its frames: a rule and an element each. Axe is asked in the page itself: a blank page for the sum of each look,
 * and all that is in order sent over as well, took three times as long as looking.
 */
export async function violations(page: Page, { within, rules }: Part = {}): Promise<string[]> {
  await page.evaluate(atRest)
  await Promise.all(page.frames().map((frame) => bringAxe(frame, frame === page.mainFrame())))
  const context = within === undefined ? {} : { include: within.map((selector) => [selector]) }
  const options = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }) } as axe.RunOptions
  return page.evaluate(
    async ([context, options]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(Object.keys(context).length === 0 ? document : (context as axe.ElementContext), options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    },
    [context, options] as const,
  )
}

/** What of axe's rules a colour can break: all others say the same in the dark as in the light. */
export const ofColours: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe finds in the light, and of what colours can break in the dark. Leaves the page in the light. */
export async function violationsInBoth(page: Page, part: Part = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(page, part)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, { ...part, rules: ofColours })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)]
}

/** Resolves once nothing fades or moves any more: half-faded text has no contrast yet. */
async function atRest(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // What begins to fade in does so a frame after it came into the page.
  for (let frames = 0; frames < 3; frames++) await nextFrame()
  const endless = ({ effect }: Animation) => effect?.getComputedTiming().endTime === Infinity
  await Promise.allSettled(document.getAnimations().filter((animation) => !endless(animation)).map(({ finished }) => finished))
}

async function bringAxe(frame: Frame, mustBe: boolean): Promise<void> {
  try {
    if (await frame.evaluate(() => 'axe' in window)) return
    await frame.evaluate(axe.source)
    // A frame that is written into the page has no origin of its own to be asked from.
    await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] }))
  } catch (error) {
    // A frame may be filled anew meanwhile; the page may not.
    if (mustBe) throw error
  }
}
