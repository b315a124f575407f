/** They write and move in every field of the window, and no command may take them. */
const editing = new Set(['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Y', 'Mod+Z', 'Mod+Shift+V', 'Mod+Shift+Z'])
const moving = /^(?:Enter|Tab|Escape|Backspace|Delete|Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Space)$/

/** Why keys cannot be a command's, as a message of the catalogue; null for those that can. `single`: a sign alone will do, for nothing is being written then. */
export function whyUnusable(keys: string, single = false): string | null {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (editing.has(keys) || moving.test(key)) return 'shortcuts.unusable.writing'
  if (/^F\d{1,2}$/.test(key)) return null
  return single || parts.includes('Mod') || parts.includes('Alt') ? null : 'shortcuts.unusable.alone'
}
