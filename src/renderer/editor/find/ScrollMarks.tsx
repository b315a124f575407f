import { useEffect, useState } from 'react'
import { fieldOf } from '../../desk/go-to-field.ts'
import { pageEditor } from '../page-editor.ts'
import { currentPlace, foundPlaces } from './find-engine.ts'
import { useFind } from './find-state.ts'
import type { FoundPlace } from './found-places.ts'
import styles from './scroll-marks.module.css'

/** Pixels that a mark is high: two that would lie in the same ones are one. */
const row = 3
/** Milliseconds of rest before the marks are laid out anew. */
const restAfter = 100

interface Strip {
  readonly width: number
  readonly rows: readonly number[]
  readonly current: number | null
}

const none: Strip = { width: 0, rows: [], current: null }

/** The element of the block that begins at a place. Each is asked for once, in the order of the text. */
function blockElements(): (block: number) => { element: Element; size: number } | null {
  const { view } = pageEditor()
  const { doc } = view.state
  // With nothing drawn between the blocks they stand one for one; the view itself would count from the first for each.
  const areAlone = view.dom.children.length === doc.childCount
  let index = 0
  let position = 0
  return (block) => {
    while (index < doc.childCount && position < block) position += doc.child(index++).nodeSize
    if (position !== block || index >= doc.childCount) return null
    const element = areAlone ? view.dom.children[index] : view.nodeDOM(block)
    return element instanceof Element ? { element, size: doc.child(index).nodeSize } : null
  }
}

function layOut(): Strip {
  const page = pageEditor().view.dom.closest('main')
  const places = foundPlaces()
  if (!page || places.length === 0 || page.scrollHeight <= page.clientHeight) return none
  const rowOf = (height: number) => Math.round(((height / page.scrollHeight) * page.clientHeight) / row)
  const rows = new Set<number>()
  const now = currentPlace()
  const elementOf = blockElements()
  const top = page.getBoundingClientRect().top - page.scrollTop
  const heightOf = (place: FoundPlace) => {
    if (place.kind === 'field') {
      const field = fieldOf(place.name)
      return field !== null && page.contains(field) ? field.getBoundingClientRect().top - top : null
    }
    const block = elementOf(place.block)
    if (block === null) return null
    // Within a long block by how far its words go: lines of blocks out of sight are not laid out.
    const box = block.element.getBoundingClientRect()
    return box.top - top + (box.height * (place.start - place.block)) / block.size
  }
  let current: number | null = null
  // Many in one block lie close together: its own place is asked for once for each that could make a row of its own.
  let last: { block: number; start: number } | null = null
  for (const place of places) {
    const isNear = place.kind !== 'field' && last?.block === place.block && place.start - last.start < 80
    if (isNear && place !== now) continue
    const height = heightOf(place)
    if (height === null) continue
    rows.add(rowOf(height))
    if (place === now) current = rowOf(height)
    last = place.kind === 'field' ? null : place
  }
  return { width: Math.max(10, page.offsetWidth - page.clientWidth), rows: [...rows], current }
}

/** Where in the whole story something was found: a narrow strip of marks over the scroll bar. */
export function ScrollMarks() {
  const isOpen = useFind((state) => state.isOpen)
  return isOpen ? <Marks /> : null
}

function Marks() {
  const [strip, setStrip] = useState(none)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const layOutSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setStrip(layOut()), restAfter)
    }
    layOutSoon()
    const stop = useFind.subscribe((next, before) => {
      if (next.version !== before.version) layOutSoon()
    })
    const sizes = new ResizeObserver(layOutSoon)
    for (const element of [pageEditor().view.dom.closest('main'), pageEditor().view.dom]) if (element) sizes.observe(element)
    return () => {
      clearTimeout(timer)
      stop()
      sizes.disconnect()
    }
  }, [])

  return (
    <div className={styles.strip} style={{ width: strip.width }} aria-hidden="true" data-scroll-marks="">
      {strip.rows.map((place) => (
        <i key={place} style={{ insetBlockStart: place * row }} data-current={place === strip.current ? '' : undefined} />
      ))}
    </div>
  )
}
