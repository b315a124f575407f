import type { StoryStatus } from '#domain/story/story.ts'
import type { Tone } from '../ui/Badge.tsx'

/** The colour beside a status's word. */
export const statusTones: Record<StoryStatus, Tone> = { draft: 'amber', copy: 'blue', ready: 'green', published: 'grey', killed: 'grey' }
