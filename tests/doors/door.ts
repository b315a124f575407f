import type { Page } from 'playwright-core'

/** A running Stet with its window in a real Chromium. */
export interface Door {
  readonly name: 'browser' | 'desktop'
  page: Page
  /** The newsroom's folder. */
  folder: string
  /** Ends Stet and its window in good order. */
  close(): Promise<void>
  /** SIGKILL to the newsroom's process; the window stays. */
  kill(): Promise<void>
  /** What Stet printed so far, stdout and stderr. */
  output(): string
}

export interface DoorOptions {
  /** The newsroom's folder; a new empty one when absent. */
  folder?: string
  env?: Record<string, string>
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /**
   * The locale in which the Chromium of a test file starts, named by its first door; the machine's when absent. The browser's own search finds no
   * word under one without a language (C, as bare machines have it), and its reading of files none beyond ASCII under one that is not installed.
   */
  locale?: string
}
