import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import type { DocumentNode } from '#domain/document/node.ts'
import type { Door } from '#tests/doors/door.ts'

const stet = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

/** A story as `stet show` prints it. */
export interface Shown {
  headline: string
  dek: string
  bylines: string[]
  text: string
  body: { content: DocumentNode[] }
}

/** Somebody who writes through a door, and looks on the disk what was kept. */
export class Writer {
  readonly #door: Door

  constructor(door: Door) {
    this.#door = door
  }

  text(): Locator {
    return this.#door.page.getByRole('textbox', { name: 'Story body' })
  }

  field(name: string): Locator {
    return this.#door.page.getByRole('textbox', { name, exact: true })
  }

  saveState(): Locator {
    return this.#door.page.getByRole('status', { name: 'Save state' })
  }

  async saved(): Promise<void> {
    await this.saveState().filter({ hasText: /^Saved$/ }).waitFor()
  }

  /** A new story with a headline, the caret in its text. */
  async newStory(headline: string): Promise<void> {
    await this.#door.page.getByRole('button', { name: 'New story' }).first().click()
    await this.field('Headline').fill(headline)
    await this.text().click()
  }

  /** The story as the newsroom has it on the disk, once the window says that all is saved. */
  async onDisk(headline: string): Promise<Shown> {
    await this.saved()
    const listed = this.command<{ id: string; headline: string }[]>('list').find((story) => story.headline === headline)
    return this.command<Shown>('show', listed?.id ?? 'none')
  }

  /** What the command finds in a story. */
  warnings(storyId: string): string[] {
    const args = [stet, 'check', storyId, '--json', '--newsroom', this.#door.folder]
    // What blocks publication ends the command with 3.
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return (JSON.parse(stdout) as { message: string }[]).map(({ message }) => message)
  }

  command<T>(...args: string[]): T {
    return JSON.parse(execFileSync(process.execPath, [stet, ...args, '--json', '--newsroom', this.#door.folder], { encoding: 'utf8' })) as T
  }
}
