import { z } from 'zod'

/** The newsroom's setting with the keys that somebody chose, as JSON: `{"bold":"Mod+Shift+B","print":""}`. */
export const shortcutsSetting = 'shortcuts'

/** `Mod` is Ctrl, on a Mac Command. The last part is a letter, a digit, a sign, or the name that `KeyboardEvent.key` has for a key. */
const keys = z.string().regex(/^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[^\s+]|[A-Z][A-Za-z\d]{1,15})$/u)

const chosen = z.record(z.string().max(100), keys.or(z.literal('')))

/** Keys by the name of their command; an empty string for a command whose keys were taken away. */
export type ChosenKeys = Readonly<Record<string, string>>

/** Reads the setting. What cannot be read is as if nothing had been chosen: every command then has its usual keys. */
export function readShortcuts(value: string | undefined): ChosenKeys {
  try {
    const read = chosen.safeParse(JSON.parse(value ?? '{}'))
    return read.success ? read.data : {}
  } catch {
    // The setting is no JSON: said above.
    return {}
  }
}
