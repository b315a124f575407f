import { z } from 'zod'

/** The newsroom's setting that keeps them. */
export const headlineLimitsSetting = 'headline-limits'

export const shortestLimit = 1
export const longestLimit = 1_000
/** As many sections can have a limit of their own as one setting holds. */
export const mostSections = 40

/** Characters above which a headline is cut off in many places, where the house says nothing else. */
const usualLimit = 100

const limit = z.int().min(shortestLimit).max(longestLimit)
const kept = z.object({
  general: limit.default(usualLimit),
  sections: z.array(z.object({ section: z.string().min(1).max(200), limit })).max(mostSections).default([]),
})

/** How many characters a headline may have: in each section that has a limit of its own, and in all others. */
export type HeadlineLimits = z.infer<typeof kept>

export const usualHeadlineLimits: HeadlineLimits = { general: usualLimit, sections: [] }

/** The limits as the newsroom keeps them; what cannot be read is as it usually is. */
export function readHeadlineLimits(setting: string | undefined): HeadlineLimits {
  try {
    const read = kept.safeParse(JSON.parse(setting ?? '{}'))
    return read.success ? read.data : usualHeadlineLimits
  } catch {
    return usualHeadlineLimits
  }
}

/** A section however it is written: capital letters, width and spaces at its ends do not make it another one. */
export function sectionKey(section: string): string {
  return section.normalize('NFKC').trim().toLowerCase()
}

/** The characters that a headline in this section may have. */
export function headlineLimit({ general, sections }: HeadlineLimits, section: string): number {
  const key = sectionKey(section)
  return sections.find((one) => sectionKey(one.section) === key)?.limit ?? general
}

/** The limits with that of one section changed; null takes it away, so that the general one holds again. */
export function withSectionLimit(limits: HeadlineLimits, section: string, limit: number | null): HeadlineLimits {
  const key = sectionKey(section)
  const others = limits.sections.filter((one) => sectionKey(one.section) !== key)
  return { ...limits, sections: limit === null || key === '' ? others : [...others, { section: section.trim(), limit }] }
}
