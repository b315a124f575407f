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
  const words = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const [of, element, inner] = [field.current, mirror.current, words.current]
    if (!of || !element || !inner) return
    const follow = () => {
      inner.style.translate = `${-of.scrollLeft}px ${-of.scrollTop}px`
    }
    const lay = () => {
      element.style.width = `${of.offsetWidth}px`
      element.style.height = `${of.offsetHeight}px`
      element.style.left = `${of.offsetLeft}px`
      element.style.top = `${of.offsetTop}px`
      element.style.direction = getComputedStyle(of).direction
      // Words that are typed meanwhile move the places: what does not fit is not shown.
      element.hidden = of.value !== text
      // A scroll bar takes its room from the words.
      inner.style.marginInlineEnd = `${of.offsetWidth - of.clientWidth - (element.offsetWidth - element.clientWidth)}px`
      follow()
    }
    lay()
    const sizes = new ResizeObserver(lay)
    sizes.observe(of)
    of.addEventListener('input', lay)
    // A line goes along with its caret and says nothing of it.
    for (const name of scrolling) of.addEventListener(name, follow, { passive: true })
    return () => {
      sizes.disconnect()
      of.removeEventListener('input', lay)
      for (const name of scrolling) of.removeEventListener(name, follow)
    }
  }, [field, mirror, text])

  return (
    <div ref={mirror} className={`${className} ${styles.mirror}`} data-line={field.current instanceof HTMLInputElement ? '' : undefined} aria-hidden="true">
      <div ref={words}>
        <MarkedText text={text} marks={marks} />
      </div>
    </div>
  )
}

const scrolling = ['scroll', 'selectionchange', 'blur'] as const

/** A text with its places marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly FieldMark[] }) {
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
