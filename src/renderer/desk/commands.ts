import type { ChosenKeys } from '#contract/shortcuts.ts'
import { closeMenus } from '../ui/open-menus.ts'
import { matches, printedKeys } from './keys.ts'

/** Something the user can ask for, from the palette, a menu, or a key. */
export interface Command {
  /** Also the name under which the native menu sends it. */
  id: string
  /** Key in the message catalogue. */
  title: string
  group: 'story' | 'photos' | 'format' | 'insert' | 'go' | 'view' | 'newsroom' | 'help'
  /** Its usual keys; `keysOf` gives those it has. `Mod` is Ctrl, on a Mac Command: `Mod+Shift+P`. */
  keys?: string
  /** Its key may be a sign alone: it can never be done while something is being written. */
  single?: boolean
  /** A second key of another command: in no list of commands. */
  hidden?: boolean
  /** Whether it can be done now; always, when absent. */
  enabled?: () => boolean
  run: () => void | Promise<void>
}

const commands = new Map<string, Command>()
const listeners = new Set<() => void>()
let chosen: ChosenKeys = {}

function tell(): void {
  for (const listener of listeners) listener()
}

/** Offers commands for as long as a part of the window lives. Returns how to take them back. */
export function offerCommands(offered: readonly Command[]): () => void {
  for (const command of offered) commands.set(command.id, command)
  tell()
  return () => {
    for (const command of offered) if (commands.get(command.id) === command) commands.delete(command.id)
    tell()
  }
}

/** What can be listed for the user to choose from. */
export function allCommands(): Command[] {
  return [...commands.values()].filter((command) => !command.hidden)
}

/** Gives commands the keys that the user chose for them, from now on. */
export function applyChosenKeys(keys: ChosenKeys): void {
  chosen = keys
  tell()
}

/** The keys that a command has: those chosen for it, else its usual ones. */
export function keysOf(id: string, usual = commands.get(id)?.keys): string | undefined {
  return (chosen[id] ?? usual) || undefined
}

/** The command that these keys would run, one in no list included; the one that is being given keys apart. */
export function commandWithKeys(keys: string, except: string): Command | undefined {
  return [...commands.values()].find(({ id }) => id !== except && keysOf(id) === keys)
}

export function onCommandsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function start(command: Command): void {
  closeMenus()
  void command.run()
}

/** Runs a command by name; false when it is not offered or cannot be done now. */
export function runCommand(id: string): boolean {
  const command = commands.get(id)
  if (!command || command.enabled?.() === false) return false
  start(command)
  return true
}

let recorder: ((event: KeyboardEvent) => void) | null = null

/** Takes every key before anything else does, until the function that is given back is called. */
export function recordKeys(listener: (event: KeyboardEvent) => void): () => void {
  recorder = listener
  return () => {
    if (recorder === listener) recorder = null
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Runs the first of some commands that the keys are meant for; false where there is none. */
function obey(event: KeyboardEvent, some: Iterable<Command>): boolean {
  for (const command of some) {
    const keys = keysOf(command.id)
    if (keys === undefined || !matches(event, keys) || command.enabled?.() === false) continue
    stop(event)
    // A key that is held down is no second sign.
    if (!command.single || !event.repeat) start(command)
    return true
  }
  return false
}

/** Before the page: keys that were chosen, and keys that their command no longer has, which the text would still take for its own. */
function onKeyFirst(event: KeyboardEvent): void {
  if (recorder !== null) {
    recorder(event)
    return
  }
  if (event.isComposing) return
  // Nearly always there is nothing to do, and nothing may be done at every key that is typed.
  if (Object.keys(chosen).length === 0) return
  const moved = [...commands.values()].filter(({ id }) => chosen[id] !== undefined)
  if (obey(event, moved)) return
  const isFree = moved.some(({ keys, single, enabled }) => keys !== undefined && matches(event, keys) && (!single || enabled?.() !== false))
  const isAnothers = [...commands.values()].some(({ id }) => matches(event, keysOf(id) ?? ''))
  if (isFree && !isAnothers) stop(event)
}

function onKey(event: KeyboardEvent): void {
  if (!event.isComposing && !event.defaultPrevented) obey(event, commands.values())
}

/** Listens for the keys of all offered commands. Nothing happens while an input method composes. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyFirst, true)
  window.addEventListener('keydown', onKey)
  return () => {
    window.removeEventListener('keydown', onKeyFirst, true)
    window.removeEventListener('keydown', onKey)
  }
}

/** The keys that a command has, as they are printed; empty where it has none. */
export function printedKeysOf(id: string, usual?: string): string {
  return printedKeys(keysOf(id, usual) ?? '')
}
