import { useRef, useState } from 'react'
import { saveAllNow } from '../api/save-state.ts'
import { failureSentence } from '../ui/failure.ts'

/** One of several things that the desk keeps, by its name. */
export interface KeptThing {
  readonly id: string
  readonly content: { readonly name: string }
}

/** The calls for one kind of thing that the desk keeps several of. */
export interface KeptCalls<Content> {
  create(content: Content): Promise<{ id: string }>
  remove(thing: { id: string }): Promise<unknown>
  restore(thing: { id: string }): Promise<unknown>
}

export interface KeptList<One extends KeptThing, Content = never> {
  /** The chosen one, or the first. */
  shown: One | undefined
  /** The one that was made last. */
  made: string | null
  /** The one that was deleted last, until another is made. */
  removed: One | null
  trouble: string | null
  choose(id: string): void
  tell(trouble: string): void
  make(content: Content): Promise<void>
  remove(thing: One): Promise<void>
  bringBack(thing: One): Promise<void>
}

/** Which of several things is shown, and what becomes of them: made, deleted, brought back. A failure is a sentence. */
export function useKeptList<One extends KeptThing, Content>(things: readonly One[], calls: KeptCalls<Content>): KeptList<One, Content> {
  const [chosen, setChosen] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const [removed, setRemoved] = useState<One | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  // Whoever types on while one is being made must not make another.
  const isBusy = useRef(false)

  async function attempt(deed: () => Promise<void>): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setTrouble(null)
    try {
      await deed()
    } catch (error) {
      setTrouble(failureSentence(error))
    } finally {
      isBusy.current = false
    }
  }

  return {
    shown: things.find(({ id }) => id === chosen) ?? things[0],
    made,
    removed,
    trouble,
    choose: setChosen,
    tell: setTrouble,
    make: (content) =>
      attempt(async () => {
        const { id } = await calls.create(content)
        setRemoved(null)
        setMade(id)
        setChosen(id)
      }),
    remove: (thing) =>
      attempt(async () => {
        // What was typed last comes back with it.
        await saveAllNow()
        await calls.remove({ id: thing.id })
        setRemoved(thing)
        setChosen(null)
      }),
    bringBack: (thing) =>
      attempt(async () => {
        await calls.restore({ id: thing.id })
        setRemoved(null)
        setChosen(thing.id)
      }),
  }
}
