import type { Node } from '@tiptap/pm/model'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSyncExternalStore } from 'react'

/** A place in the text that React draws into: the editor owns the element, a component of the page its inside. */
export interface NodePortal {
  readonly element: HTMLElement
  readonly key: string
  readonly content: ReactNode
}

let portals: readonly NodePortal[] = []
const listeners = new Set<() => void>()
let isToldSoon = false

function tellSoon(): void {
  if (isToldSoon) return
  isToldSoon = true
  queueMicrotask(() => {
    isToldSoon = false
    for (const listener of listeners) listener()
  })
}

export function setNodePortal(portal: NodePortal): void {
  const others = portals.filter(({ key }) => key !== portal.key)
  portals = [...others, portal]
  tellSoon()
}

export function removeNodePortal(key: string): void {
  portals = portals.filter((portal) => portal.key !== key)
  tellSoon()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Draws what stands inside the text: figures. */
export function NodePortals() {
  const current = useSyncExternalStore(subscribe, () => portals)
  return current.map(({ key, element, content }) => createPortal(content, element, key))
}

/** What a view of a node in the text is given by the editor. */
export interface NodeInText {
  readonly node: Node
  readonly selected: boolean
  getPosition(): number | undefined
}
