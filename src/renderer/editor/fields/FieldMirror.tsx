import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import styles from './field-mirror.module.css'

export type Field = HTMLInputElement | HTMLTextAreaElement

/** A place in a field's text, and how it is marked. */
export interface FieldMark {
  from: number
  to: number
  className: string | undefined
}

/**
 * Marks words of a field, which cannot mark its own: behind it lies the same text, unseen, in the same type, with its places marked.
 * The parent of the field is where it is placed.
 *
 * @param text what the field says where the marks are right
 */
export function FieldMirror({
  text,
  marks,
  field,
  className,
  layer,
}: {
  text: string
  marks: readonly FieldMark[]
  field: RefObject<Field | null>
  className: string | undefined
  /** Takes the element that holds the marks. */
  layer?: RefObject<HTMLDivElement | null>
}) {
  const own = useRef<HTMLDivElement>(null)
  const mirror = layer ?? own

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
      element.hidden = of.value !== text
    }
    lay()
    const sizes = new ResizeObserver(lay)
    sizes.observe(of)
    of.addEventListener('input', lay)
    return () => {
      sizes.disconnect()
      of.removeEventListener('input', lay)
    }
  }, [field, mirror, text])

  return (
    <div ref={mirror} className={`${className} ${styles.mirror}`} data-line={field.current instanceof HTMLInputElement ? '' : undefined} aria-hidden="true">
      {markedWords(text, marks)}
    </div>
  )
}

function markedWords(text: string, marks: readonly FieldMark[]): ReactNode[] {
  const words: ReactNode[] = []
  let end = 0
  for (const { from, to, className } of marks) {
    words.push(
      text.slice(end, from),
      <mark key={from} className={className}>
        {text.slice(from, to)}
      </mark>,
    )
    end = to
  }
  return [...words, text.slice(end)]
}
