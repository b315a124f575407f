import type { StoryFields } from '#domain/story/story.ts'

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(-|$)/i

/** Which way a story runs: as chosen, else by its language, else by its own first letters. */
export function directionOf({ direction, language }: Pick<StoryFields, 'direction' | 'language'>): 'ltr' | 'rtl' | 'auto' {
  if (direction !== 'auto') return direction
  return rightToLeft.test(language) ? 'rtl' : 'auto'
}
