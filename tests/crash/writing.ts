import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Newsroom } from '#newsroom/newsroom.ts'
import type { Acknowledged } from './writer.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))

/** Starts a writer of its own process. `acknowledged` grows while it writes. One that ends by itself leaves what it loaded compiled for the next. */
export function startWriter(folder: string, name: string, storyId = '', limit?: number) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, folder, name, storyId, ...(limit === undefined ? [] : [String(limit)])], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(folder), 'compiled') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const acknowledged: Acknowledged[] = []
  let errors = ''
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) acknowledged.push(JSON.parse(line) as Acknowledged)
  })
  const ended = once(child, 'close')
  return {
    acknowledged,
    /** Waits until something was acknowledged. */
    async begun(): Promise<void> {
      while (acknowledged.length === 0) {
        await Promise.race([once(child.stdout, 'data'), ended])
        if (child.exitCode !== null) throw new Error(`The writer ended: ${errors}`)
      }
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
    /** Waits for the writer to end by itself. */
    async done(): Promise<void> {
      await ended
      if (child.exitCode !== 0) throw new Error(`The writer failed: ${errors}`)
    },
  }
}

/** The acknowledged texts that a newsroom no longer has. A later text of the same block may stand in the place of an earlier one. */
export async function lostTexts(newsroom: Newsroom, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const lost: Acknowledged[] = []
  for (const storyId of new Set(acknowledged.map((one) => one.storyId))) {
    const { blocks, bodyRevision } = await newsroom.stories.get(storyId)
    const standing = new Map(blocks.map((block) => [block.id, Number(/^\d+/.exec(textIn(block.content))?.[0])]))
    lost.push(...acknowledged.filter((one) => one.storyId === storyId && (one.revision > bodyRevision || !((standing.get(one.blockId) ?? 0) >= one.revision))))
  }
  return lost
}

function textIn(content: Record<string, unknown>): string {
  const [first] = content['content'] as { text: string }[]
  return first?.text ?? ''
}
