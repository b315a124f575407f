import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Lets a field keep its own text and sets it only where it differs. A field whose value React writes at every key forgets what the browser
 * would undo in one piece, and disturbs input methods.
 */
export function useOwnValue<E extends HTMLInputElement | HTMLTextAreaElement>(value: string): RefObject<E | null> {
  const field = useRef<E>(null)
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value
  }, [value])
  return field
}
