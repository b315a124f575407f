import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const preferences = z.object({
  window: bounds.extend({ maximized: z.boolean(), fullScreen: z.boolean() }).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
})

export type Bounds = z.infer<typeof bounds>
export type DesktopPreferences = z.infer<typeof preferences>

/** What this machine remembers of the window, beside the newsroom rather than in it: a newsroom may be opened on another machine. */
export class Preferences {
  readonly #file: string
  #value: DesktopPreferences

  constructor(file: string) {
    this.#file = file
    this.#value = read(file)
  }

  get value(): DesktopPreferences {
    return this.#value
  }

  /** Remembers; where that cannot be written, the next start begins with what was remembered before. */
  save(changes: Partial<DesktopPreferences>): void {
    this.#value = { ...this.#value, ...changes }
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      const part = `${this.#file}.part`
      writeFileSync(part, `${JSON.stringify(this.#value, null, 2)}\n`)
      renameSync(part, this.#file)
    } catch (error) {
      process.emitWarning(`The window's place could not be remembered: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
    }
  }
}

function read(file: string): DesktopPreferences {
  let found: unknown
  try {
    found = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // The first start has none, and a damaged one is worth no more than none.
    found = {}
  }
  return preferences.parse(found !== null && typeof found === 'object' ? found : {})
}
