import type { KeyboardEvent } from 'react'
import { interfaceDirection } from './messages.ts'

/**
 * Where an arrow key, Home or End leads among things that stand in lines, from the one that has the focus, or with the arrow downwards from what stands
 * before them. The arrow upwards leads back out of the first line. Null where the key leads nowhere.
 */
export function moveAmong(event: KeyboardEvent, items: readonly HTMLElement[], before?: HTMLElement | null): HTMLElement | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return null
  const place = items.findIndex((item) => item === document.activeElement)
  const top = (item: HTMLElement | undefined) => Math.round(item?.getBoundingClientRect().top ?? 0)
  const columns = Math.max(1, items.filter((item) => top(item) === top(items[0])).length)
  if (place < 0) return event.key === 'ArrowDown' ? (items[0] ?? null) : null
  const onward = interfaceDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  switch (event.key) {
    case 'Home': return items[0] ?? null
    case 'End': return items.at(-1) ?? null
    case 'ArrowDown': return items[place + columns] ?? null
    case 'ArrowUp': return place < columns ? (before ?? null) : (items[place - columns] ?? null)
    case 'ArrowLeft':
    case 'ArrowRight': return columns === 1 ? null : (items[place + (event.key === onward ? 1 : -1)] ?? null)
    default: return null
  }
}
