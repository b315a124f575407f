import { createLucideIcon } from 'lucide-react'

/** A letter with its accent, in the manner of the other icons. */
export const AccentLetter = createLucideIcon('accent-letter', [
  ['circle', { cx: '11', cy: '15.5', r: '4', key: 'bowl' }],
  ['path', { d: 'M15 11.5v8', key: 'stem' }],
  ['path', { d: 'm11 7.5 3-3.5', key: 'accent' }],
])
