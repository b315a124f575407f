import { useFieldSaver } from '../api/field-saver.ts'
import { showNotice } from '../ui/notices.ts'

interface Kept<Content> {
  readonly id: string
  readonly content: Content
  readonly revision: number
}

export interface KeptContentCalls<Content> {
  /** Names the kind in the window. */
  kind: string
  list(): Promise<readonly Kept<Content>[]>
  save(id: string, changes: Partial<Content>, baseRevision: number): Promise<{ revision: number; content: Content }>
  /** What was typed here into a part that was changed elsewhere too, as a sentence can show it. */
  wordsOf(ours: Partial<Content>): readonly (string | undefined)[]
}

/** In characters; a notice is no place for a whole roster. */
const longestWords = 2_000

/** Edits one of several things that the desk keeps; each part is saved by itself. */
export function useKeptContent<Content extends object>({ id, content, revision }: Kept<Content>, { kind, list, save, wordsOf }: KeptContentCalls<Content>) {
  return useFieldSaver<Content>({
    id: `${kind}:${id}`,
    fields: content,
    revision,
    async save(changes, baseRevision) {
      const saved = await save(id, changes, baseRevision)
      return { revision: saved.revision, fields: saved.content }
    },
    async reread() {
      const newer = (await list()).find((one) => one.id === id)
      return { fields: newer?.content ?? content, revision: newer?.revision ?? revision }
    },
    keepConflict(ours) {
      const words = wordsOf(ours).filter(Boolean).join(' · ').slice(0, longestWords)
      showNotice({ id: `${kind}-conflict:${id}`, level: 'warning', message: 'kept.conflict', values: { words } })
      return Promise.resolve()
    },
  })
}
