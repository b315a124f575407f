import type { LucideIcon } from 'lucide-react'

export type { LucideIcon }

/** A line icon of 16 px. It never carries meaning alone, so assistive tools pass it by. */
export function Icon({ of: Picture, size = 16, className }: { of: LucideIcon; size?: number; className?: string }) {
  return <Picture size={size} strokeWidth={1.5} aria-hidden="true" focusable="false" className={className} style={{ flex: 'none' }} />
}
