import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useFind, type FieldMarks as Marks } from './find-state.ts'
import styles from './field-marks.module.css'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Marks what was found in a field, which cannot mark its own words: behind it lies the same text, unseen, in the same type, with its places marked.
 * The parent of the field is where it is placed.
 */
export function FieldMarks({ place, field, className }: { place: string; field: RefObject<Field | null>; className: string | undefined }) {
  const marks = useFind((state) => (state.isOpen ? state.marks.get(place) : undefined))
  return marks && <Mirror marks={marks} field={field} className={className} />
}

function Mirror({ marks, field, className }: { marks: Marks; field: RefObject<Field | null>; className: string | undefined }) {
  const mirror = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const [of, element] = [field.current, mirror.current]
    if (!of || !element) return
    const lay = () => {
      element.style.width = `${of.offsetWidth}px`
      element.style.height = `${of.offsetHeight}px`
      element.style.left = `${of.offsetLeft}px`
      element.style.top = `${of.offsetTop}px`
      element.style.direction = getComputedStyle(of).direction
      // Words that are typed meanwhile move the places: what does not fit is not shown.
      element.hidden = of.value !== marks.text
    }
    lay()
    const sizes = new ResizeObserver(lay)
    sizes.observe(of)
    of.addEventListener('input', lay)
    return () => {
      sizes.disconnect()
      of.removeEventListener('input', lay)
    }
  }, [field, marks])

  return (
    <div ref={mirror} className={`${className} ${styles.mirror}`} data-line={field.current instanceof HTMLInputElement ? '' : undefined} aria-hidden="true">
      {markedWords(marks)}
    </div>
  )
}

function markedWords({ text, ranges, current }: Marks): ReactNode[] {
  const words: ReactNode[] = []
  let end = 0
  for (const [index, { from, to }] of ranges.entries()) {
    words.push(
      text.slice(end, from),
      <mark key={from} className={index === current ? 'found found-current' : 'found'}>
        {text.slice(from, to)}
      </mark>,
    )
    end = to
  }
  return [...words, text.slice(end)]
}
