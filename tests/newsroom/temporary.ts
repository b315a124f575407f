import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredBlock } from '#domain/story/story.ts'
import { openNewsroom, type Newsroom, type NewsroomOptions } from '#newsroom/newsroom.ts'

/** A newsroom in a folder of its own; what lies beside that folder goes with it when `Symbol.asyncDispose` closes it. */
export interface TemporaryNewsroom extends AsyncDisposable {
  readonly newsroom: Newsroom
  readonly folder: string
  /** Closes the newsroom and opens it again, as the next start would. */
  reopen(): Promise<Newsroom>
}

export async function temporaryNewsroom(options: Partial<NewsroomOptions> = {}): Promise<TemporaryNewsroom> {
  const parent = await mkdtemp(join(tmpdir(), 'stet-newsroom-'))
  const folder = join(parent, 'newsroom')
  const open = () => openNewsroom({ folder, author: 'Mina Calder', language: 'en', ...options })
  let newsroom = await open()
  return {
    folder,
    get newsroom() {
      return newsroom
    },
    async reopen() {
      await newsroom.close()
      newsroom = await open()
      return newsroom
    },
    async [Symbol.asyncDispose]() {
      await newsroom.close()
      await rm(parent, { recursive: true, force: true })
    },
  }
}

/** A paragraph as the window saves it. */
export function paragraph(id: string, order: string, text: string): StoredBlock {
  return { id, order, content: { type: 'paragraph', attrs: { id }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) } }
}
