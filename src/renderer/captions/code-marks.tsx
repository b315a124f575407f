import { useCallback, type RefObject } from 'react'
import { codesLeft } from '#domain/photo/captions/code-typed.ts'
import { codesIn, isKnown } from '#domain/photo/captions/codes.ts'
import { FieldMirror, type Field } from '../ui/FieldMirror.tsx'
import type { MarkWords } from '../ui/marked-words.ts'
import { useCodes } from './codes-in-use.ts'
import { CodesLeft } from './CodesLeft.tsx'
import styles from './codes.module.css'

/** The codes that stand in a text: their places, and what is said of them. */
export function useCodeMarks(): MarkWords {
  const codes = useCodes()
  return useCallback(
    (text) => {
      const places = codesIn(text, codes)
      if (places.length === 0) return null
      return {
        marks: places.map((place) => ({ from: place.from, to: place.to, className: isKnown(place) ? styles.code : `${styles.code} ${styles.unknown}` })),
        note: <CodesLeft left={codesLeft(text, codes)} />,
      }
    },
    [codes],
  )
}

/** Marks the codes that stand in a field. `text` is what the field says. */
export function FieldCodes({ field, text, className }: { field: RefObject<Field | null>; text: string; className: string | undefined }) {
  const marked = useCodeMarks()(text)
  return marked && <FieldMirror text={text} marks={marked.marks} field={field} className={className} />
}
