import { useMemo, type RefObject } from 'react'
import { FieldMirror, type Field } from '../../ui/FieldMirror.tsx'
import { useFind } from './find-state.ts'

/** Marks what was found in a field. */
export function FieldMarks({ place, field, className }: { place: string; field: RefObject<Field | null>; className: string | undefined }) {
  const found = useFind((state) => (state.isOpen ? state.marks.get(place) : undefined))
  const marks = useMemo(() => found?.ranges.map((range, index) => ({ ...range, className: index === found.current ? 'found found-current' : 'found' })) ?? [], [found])
  return found && <FieldMirror text={found.text} marks={marks} field={field} className={className} />
}
