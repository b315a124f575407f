/** Settings that were changed here and are still on their way to where they are kept. */
const unsaved = new Map<string, string>()

export function noteUnsaved(name: string, value: string): void {
  unsaved.set(name, value)
}

/** Forgets a change, unless another one of the same setting came after it. */
export function forgetUnsaved(name: string, value: string): void {
  if (unsaved.get(name) === value) unsaved.delete(name)
}

/** Settings as they were read, with what was changed here since: a reading under way must not take back what was typed meanwhile. */
export function withUnsaved(read: Readonly<Record<string, string>>): Record<string, string> {
  return { ...read, ...Object.fromEntries(unsaved) }
}
