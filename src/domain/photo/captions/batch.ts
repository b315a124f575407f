import { isNotGiven, photoFields, type PhotoFields } from '../fields.ts'
import { fieldText, filledFields, itemsOf, type CaptionTemplateContent, type FieldText } from './caption-template.ts'
import { codesIn, expandCodes, isKnown, type CodeBook } from './codes.ts'
import { isListField, wordFields, type WordField } from './field-names.ts'
import type { OpenVariable, VariableValues } from './variables.ts'

/** What is to be done to fields of many photos. Texts may hold codes and variables; a list is written with semicolons. */
export type BatchOperation =
  | { readonly kind: 'set' | 'append' | 'prepend'; readonly field: WordField; readonly text: string }
  /** What becomes of each text in which something was found; an expression may never come to an end, so that it is looked for elsewhere. */
  | { readonly kind: 'replace'; readonly fields: readonly WordField[]; readonly replaced: ReadonlyMap<string, string> }
  /** From one photo to the others. */
  | { readonly kind: 'copy'; readonly photoId: string; readonly fields: readonly WordField[] }
  | { readonly kind: 'template'; readonly template: CaptionTemplateContent; readonly onlyEmpty: boolean }
  | { readonly kind: 'clear'; readonly fields: readonly WordField[] }
  /** Replaces the codes that are known. */
  | { readonly kind: 'expand'; readonly fields: readonly WordField[] }

export interface BatchPhoto {
  readonly id: string
  readonly fileName: string
  readonly fields: PhotoFields
}

export interface BatchSetting {
  readonly codes: CodeBook
  /** BCP 47; a template may have its own. */
  readonly language: string
  readonly now: Date
}

/** A field that becomes another. */
export interface FieldChange {
  readonly photoId: string
  readonly field: WordField
  readonly before: string | readonly string[]
  readonly after: string | readonly string[]
}

/** A variable that stays as it was typed, or a code that nobody knows, and where. */
interface Unfilled {
  readonly photoId: string
  readonly field: WordField
  readonly written: string
  readonly why: OpenVariable['why'] | 'code'
}

export interface BatchOutcome {
  readonly changes: readonly FieldChange[]
  readonly unfilled: readonly Unfilled[]
  /** Values that are longer than the field can keep: those are left as they are. */
  readonly tooLong: readonly { readonly photoId: string; readonly field: WordField }[]
}

/**
 * What an operation does to photos, in their order: the fields that would change, each with its value before and after, and what stays unfilled.
 * Nothing is changed by it.
 */
export function changesOf(photos: readonly BatchPhoto[], operation: BatchOperation, setting: BatchSetting): BatchOutcome {
  const changes: FieldChange[] = []
  const unfilled: Unfilled[] = []
  const tooLong: { photoId: string; field: WordField }[] = []
  const work = workOf(photos, operation, setting)
  photos.forEach((photo, index) => {
    for (const field of fieldsOf(operation)) {
      const { value, open } = work(photo, field, index + 1)
      const before = photo.fields[field]
      // Who asks for codes to be replaced is told of those that cannot be, wherever they stand.
      if (operation.kind === 'expand') unfilled.push(...unknownCodes(photo.id, field, value ?? before, setting.codes))
      if (value === null || same(before, value)) continue
      const kept = typeof value === 'string' ? value.normalize('NFC') : value.map((item) => item.normalize('NFC'))
      if (!photoFields.shape[field].safeParse(kept).success) {
        tooLong.push({ photoId: photo.id, field })
        continue
      }
      if (same(before, kept)) continue
      changes.push({ photoId: photo.id, field, before, after: kept })
      unfilled.push(...open.map(({ written, why }) => ({ photoId: photo.id, field, written, why })))
      if (operation.kind !== 'expand') unfilled.push(...unknownCodes(photo.id, field, kept, setting.codes))
    }
  })
  return { changes, unfilled, tooLong }
}

function unknownCodes(photoId: string, field: WordField, value: string | readonly string[], codes: CodeBook): Unfilled[] {
  return [value].flat().flatMap((text) => codesIn(text, codes)).filter((place) => !isKnown(place)).map(({ written }) => ({ photoId, field, written, why: 'code' }))
}

/** All that fields of photos say, each text once. */
export function textsOf(photos: readonly BatchPhoto[], fields: readonly WordField[]): string[] {
  return [...new Set(photos.flatMap((photo) => fields.flatMap((field) => photo.fields[field])))].filter((text) => text !== '')
}

/** Changes by photo, as they are written: the new value of each field. */
export function fieldsByPhoto(changes: readonly FieldChange[]): Map<string, Partial<PhotoFields>> {
  const byPhoto = new Map<string, Partial<PhotoFields>>()
  for (const { photoId, field, after } of changes) {
    byPhoto.set(photoId, { ...byPhoto.get(photoId), [field]: typeof after === 'string' ? after : [...after] })
  }
  return byPhoto
}

function fieldsOf(operation: BatchOperation): readonly WordField[] {
  if ('field' in operation) return [operation.field]
  return operation.kind === 'template' ? filledFields(operation.template) : wordFields.filter((field) => operation.fields.includes(field))
}

/** Null leaves the field as it is. */
interface NewValue {
  value: string | readonly string[] | null
  open: readonly OpenVariable[]
}
type Work = (photo: BatchPhoto, field: WordField, number: number) => NewValue

const untouched: NewValue = { value: null, open: [] }
const closed = (value: NewValue['value']): NewValue => ({ value, open: [] })

function workOf(photos: readonly BatchPhoto[], operation: BatchOperation, setting: BatchSetting): Work {
  const values = ({ fields, fileName }: BatchPhoto, number: number, language = setting.language): VariableValues => ({ fields, fileName, number, language, now: setting.now })
  const written = (photo: BatchPhoto, field: WordField, number: number, text: string): FieldText => fieldText(field, text, values(photo, number), setting.codes)
  switch (operation.kind) {
    case 'set': return (photo, field, number) => written(photo, field, number, operation.text)
    case 'append': return (photo, field, number) => joinedTo(photo.fields[field], written(photo, field, number, operation.text), 'end')
    case 'prepend': return (photo, field, number) => joinedTo(photo.fields[field], written(photo, field, number, operation.text), 'start')
    case 'clear': return (_photo, field) => closed(isListField(field) ? [] : '')
    case 'expand': return (photo, field) => closed(mapped(photo.fields[field], (text) => expandCodes(text, setting.codes)))
    case 'copy': {
      const from = photos.find(({ id }) => id === operation.photoId)
      return (photo, field) => (from === undefined || photo.id === from.id ? untouched : closed(from.fields[field]))
    }
    case 'template': {
      const { template, onlyEmpty } = operation
      return (photo, field, number) =>
        onlyEmpty && !isNotGiven(field, photo.fields) ? untouched : fieldText(field, template.texts[field] ?? '', values(photo, number, template.language || setting.language), setting.codes)
    }
    case 'replace': return (photo, field) => closed(mapped(photo.fields[field], (text) => operation.replaced.get(text) ?? text))
  }
}

/** A list loses what became empty and what became the same. An item that stays is none of several, also with a semicolon in it. */
function mapped(value: string | readonly string[], change: (text: string) => string): string | readonly string[] {
  if (typeof value === 'string') return change(value)
  const items = value.map((item) => [item, change(item)] as const)
  return items.some(([item, changed]) => item !== changed) ? [...new Set(items.flatMap(([item, changed]) => (item === changed ? [item] : itemsOf(changed))))] : value
}

function joinedTo(before: string | readonly string[], { value, open }: FieldText, place: 'start' | 'end'): NewValue {
  if (typeof before === 'string' && typeof value === 'string') return { value: value === '' ? null : place === 'end' ? withGap(before, value) : withGap(value, before), open }
  const [items, more] = [[before].flat(), [value].flat()]
  return { value: place === 'end' ? [...new Set([...items, ...more])] : [...new Set([...more, ...items])], open }
}

const needsNoGap = /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』（）“‘([{「]$/u
const followsClosely = /^[\s.,;:!?)\]}’”、。，：；！？）」』…]/u

/** Two texts as one line of words: a space between them, where their scripts and signs have one. */
function withGap(first: string, second: string): string {
  return first === '' || second === '' || needsNoGap.test(first) || followsClosely.test(second) ? first + second : `${first} ${second}`
}

function same(a: string | readonly string[], b: string | readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
