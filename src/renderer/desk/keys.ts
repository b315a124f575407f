export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'getModifierState'>

/** Keys that print a sign of another name, or one that parts the names of keys. */
const namedSigns: Readonly<Record<string, string>> = { '+': 'Plus', ' ': 'Space' }

/** A command's keys taken apart, once: each key that is typed is compared with those of every command. */
interface Keys {
  readonly key: string
  readonly code: string | undefined
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

const known = new Map<string, Keys>()

function takenApart(keys: string): Keys {
  const found = known.get(keys)
  if (found !== undefined) return found
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  // With Shift these two print other signs.
  const code = { '.': 'Period', ',': 'Comma' }[key]
  const read = { key, code, mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt') }
  known.set(keys, read)
  return read
}

/**
 * Whether a key event is the command's keys. A layout of Latin letters says which letter is meant; on a Hangul or Arabic one the key's place
 * says it. AltGr types signs and asks for nothing.
 */
export function matches(event: PressedKey, keys: string): boolean {
  const { key, code, mod, shift, alt } = takenApart(keys)
  if (mod !== (isMac ? event.metaKey : event.ctrlKey) || shift !== event.shiftKey || alt !== event.altKey) return false
  const isPlace = () => !/^[a-z]$/i.test(event.key) && (event.code === code || event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`)
  return ((namedSigns[event.key] ?? event.key).toLowerCase() === key.toLowerCase() || isPlace()) && !event.getModifierState('AltGraph')
}

/** The keys of an event, as commands write them; null for a modifier alone, an input method's key, and a sign typed with AltGr. */
export function keysOfEvent(event: PressedKey): string | null {
  const { key, code } = event
  if (event.getModifierState('AltGraph') || ['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified', 'Fn'].includes(key)) return null
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  const sign = { Period: '.', Comma: ',' }[code]
  const name = /^[a-z]$/i.test(key) ? key.toUpperCase() : (placed?.[1] ?? placed?.[2] ?? sign ?? namedSigns[key] ?? key)
  const mod = isMac ? event.metaKey : event.ctrlKey
  return [...(mod ? ['Mod'] : []), ...(event.altKey ? ['Alt'] : []), ...(event.shiftKey ? ['Shift'] : []), name].join('+')
}

/** A command's keys as they are printed on this machine's keyboard. */
export function printedKeys(keys: string): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl').replaceAll('+', ' ')
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '')
}
