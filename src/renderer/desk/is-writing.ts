const writingPlaces = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])'
/** `data-writes`: what takes the next sign as text without being a field yet, as a cell of a table does. */
const otherPlaces = '[data-writes], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Whether a key typed now would write, or belongs to a menu or dialog: keys that are a single sign do nothing then. */
export function isWriting(): boolean {
  const focused = document.activeElement
  return focused !== null && (focused.matches(writingPlaces) || focused.closest(otherPlaces) !== null)
}
