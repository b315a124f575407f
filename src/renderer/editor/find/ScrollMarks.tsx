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

function heightOf(place: FoundPlace, page: HTMLElement): number | null {
  const { view } = pageEditor()
  const top = page.getBoundingClientRect().top - page.scrollTop
  if (place.kind === 'field') {
    const field = fieldOf(place.name)
    return field !== null && page.contains(field) ? field.getBoundingClientRect().top - top : null
  }
  const element = view.nodeDOM(place.block)
  const block = view.state.doc.nodeAt(place.block)
  if (!(element instanceof Element) || block === null) return null
  // Within a long block by how far its words go: lines of blocks out of sight are not laid out.
  const box = element.getBoundingClientRect()
  return box.top - top + (box.height * (place.start - place.block)) / block.nodeSize
}

function layOut(): Strip {
  const page = pageEditor().view.dom.closest('main')
  const places = foundPlaces()
  if (!page || places.length === 0 || page.scrollHeight <= page.clientHeight) return none
  const rowOf = (height: number) => Math.round(((height / page.scrollHeight) * page.clientHeight) / row)
  const rows = new Set<number>()
  const now = currentPlace()
  let current: number | null = null
  // Many in one block lie close together: its own place is asked for once for each that could make a row of its own.
  let last: { block: number; start: number } | null = null
  for (const place of places) {
    const isNear = place.kind !== 'field' && last?.block === place.block && place.start - last.start < 80
    if (isNear && place !== now) continue
    const height = heightOf(place, page)
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
