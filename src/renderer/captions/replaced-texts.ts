import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edited } from '#domain/find/replacement.ts'
import { textsOf } from '#domain/photo/captions/batch.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { FindOutcome, FindTask } from '../editor/find/find-task.ts'
import { FindThread } from '../editor/find/find-thread.ts'
import type { BatchForm } from './batch-form.ts'

/** Why nothing can be replaced: the expression is none, comes to no end, or could not be run. */
export type ReplacingProblem = 'invalid' | 'endless' | 'failed'

export interface Replaced {
  /** What becomes of each text in which something was found. */
  readonly texts: ReadonlyMap<string, string>
  readonly problem: ReplacingProblem | null
}

const nothing: Replaced = { texts: new Map(), problem: null }

/** Of its own: what is looked for in the story on the page is not disturbed. */
const thread = new FindThread()

function replacedBy(outcome: FindOutcome, texts: readonly string[]): Replaced {
  switch (outcome.kind) {
    case 'edits': return { texts: new Map(outcome.edits.flatMap((edits, index) => (edits.length > 0 ? [[texts[index] ?? '', edited(texts[index] ?? '', edits)] as const] : []))), problem: null }
    case 'invalid':
    case 'endless':
    case 'failed': return { texts: nothing.texts, problem: outcome.kind }
    case 'found':
    case 'superseded': return nothing
  }
}

/**
 * What becomes of the photos' texts where words are replaced, as the story's find and replace does it. Until that is known it is what was asked for
 * before, and `isCurrent` says so.
 */
export function useReplaced(photos: readonly Photo[], { kind, query, replacement, fields }: BatchForm): { replaced: Replaced; isCurrent: boolean } {
  const { i18n } = useTranslation()
  const task = useMemo((): Omit<FindTask, 'id'> | null => {
    if (kind !== 'replace' || query.text === '') return null
    return { query: { ...query, language: i18n.language }, texts: textsOf(photos, fields), typed: replacement.toWellFormed() }
  }, [kind, query, replacement, fields, photos, i18n.language])
  const [answer, setAnswer] = useState<{ task: typeof task; replaced: Replaced }>({ task: null, replaced: nothing })

  useEffect(() => {
    if (task === null) return
    let isWanted = true
    void thread.find(task).then((outcome) => {
      if (isWanted) setAnswer({ task, replaced: replacedBy(outcome, task.texts) })
    })
    return () => {
      isWanted = false
      thread.abandon()
    }
  }, [task])

  return task === null ? { replaced: nothing, isCurrent: true } : { replaced: answer.replaced, isCurrent: answer.task === task }
}
