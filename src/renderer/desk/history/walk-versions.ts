import type { KeyboardEvent } from 'react'

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(count - 1, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Takes the focus to the same button of another version. */
export function walkVersions(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = steps[event.key]
  const card = event.currentTarget.closest('li')
  const timeline = event.currentTarget.closest('[data-timeline]')
  if (step === undefined || card === null || timeline === null || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const cards = [...timeline.querySelectorAll('li')]
  const button = [...card.querySelectorAll('button')].findIndex((one) => one === event.currentTarget)
  const buttons = cards[step(cards.indexOf(card), cards.length)]?.querySelectorAll('button')
  event.preventDefault()
  // Not every version can be deleted.
  buttons?.item(Math.min(button, buttons.length - 1)).focus()
}
