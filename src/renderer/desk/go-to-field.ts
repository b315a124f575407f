import i18next from 'i18next'

const onThePage = { headline: 'editor.headline', dek: 'editor.dek', bylines: 'editor.byline', dateline: 'editor.dateline' } as const

function find(name: string): HTMLElement | null {
  const onPage = onThePage[name as keyof typeof onThePage]
  if (onPage) return document.querySelector(`main [aria-label="${CSS.escape(i18next.t(onPage))}"]`)
  return document.querySelector(`[data-field="${CSS.escape(name)}"] :is(input, textarea, select, button)`)
}

/** Whether a field of a story has its place on the page; the others are in the inspector. */
export function isOnThePage(name: string): boolean {
  return name in onThePage
}

/** Puts the focus into a field of the open story as soon as it is on the screen, within a second. */
export function focusField(name: string): void {
  const until = performance.now() + 1_000
  const attempt = () => {
    const field = find(name)
    if (field) {
      field.focus()
      field.scrollIntoView({ block: 'nearest' })
    } else if (performance.now() < until) requestAnimationFrame(attempt)
  }
  attempt()
}
