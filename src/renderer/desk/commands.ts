/** Something the user can ask for, from the palette, a menu, or a key. */
export interface Command {
  /** Also the name under which the native menu sends it. */
  id: string
  /** Key in the message catalogue. */
  title: string
  group: 'story' | 'format' | 'insert' | 'go' | 'view' | 'newsroom' | 'help'
  /** `Mod` is Ctrl, on a Mac Command: `Mod+Shift+P`. */
  keys?: string
  /** A second key of another command: in no list of commands. */
  hidden?: boolean
  /** Whether it can be done now; always, when absent. */
  enabled?: () => boolean
  run: () => void | Promise<void>
}

const commands = new Map<string, Command>()
const listeners = new Set<() => void>()

/** Offers commands for as long as a part of the window lives. Returns how to take them back. */
export function offerCommands(offered: readonly Command[]): () => void {
  for (const command of offered) commands.set(command.id, command)
  for (const listener of listeners) listener()
  return () => {
    for (const command of offered) if (commands.get(command.id) === command) commands.delete(command.id)
    for (const listener of listeners) listener()
  }
}

/** What can be listed for the user to choose from. */
export function allCommands(): Command[] {
  return [...commands.values()].filter((command) => !command.hidden)
}

export function onCommandsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Runs a command by name; false when it is not offered or cannot be done now. */
export function runCommand(id: string): boolean {
  const command = commands.get(id)
  if (!command || command.enabled?.() === false) return false
  void command.run()
  return true
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'getModifierState'>

/**
 * Whether a key event is the command's keys. A layout of Latin letters says which letter is meant; on a Hangul or Arabic one the key's place
 * says it. AltGr types signs and asks for nothing.
 */
export function matches(event: PressedKey, keys: string): boolean {
  if (event.getModifierState('AltGraph')) return false
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  if (parts.includes('Mod') !== mod || parts.includes('Shift') !== event.shiftKey || parts.includes('Alt') !== event.altKey) return false
  if (event.key.toLowerCase() === key.toLowerCase()) return true
  // With Shift these two print other signs.
  const sign = { '.': 'Period', ',': 'Comma' }[key]
  return !/^[a-z]$/i.test(event.key) && (event.code === sign || event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`)
}

/** Listens for the keys of all offered commands. Nothing happens while an input method composes. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return
    for (const command of commands.values()) {
      if (command.keys === undefined || !matches(event, command.keys) || command.enabled?.() === false) continue
      event.preventDefault()
      void command.run()
      return
    }
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

/** A command's keys as they are printed on this machine's keyboard. */
export function printedKeys(keys: string): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl').replaceAll('+', ' ')
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '')
}
