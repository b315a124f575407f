import { prepare } from '#domain/find/matcher.ts'
import { editsFor } from '#domain/find/replacement.ts'
import type { FindAnswer, FindTask } from './find-task.ts'

/** Looks through texts aside of the window: an expression that comes to no end is ended with this thread. */
function answer({ id, query, texts, typed }: FindTask): FindAnswer {
  const prepared = prepare(query)
  if (prepared.kind === 'invalid') return { id, kind: 'invalid' }
  if (prepared.kind === 'empty') return { id, kind: 'found', places: new Uint32Array() }
  if (typed !== null) {
    const edits = texts.map((text) => editsFor(prepared.find(text), text, typed, query))
    return { id, kind: 'edits', edits }
  }
  const places: number[] = []
  for (const [index, text] of texts.entries()) for (const { from, to } of prepared.find(text)) places.push(index, from, to)
  return { id, kind: 'found', places: Uint32Array.from(places) }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<FindTask>) => {
  postMessage({ id: data.id, kind: 'begun' } satisfies FindAnswer)
  postMessage(answer(data))
})
