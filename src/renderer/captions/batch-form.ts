import { useState } from 'react'
import type { FindQuery } from '#domain/find/query.ts'
import type { BatchOperation } from '#domain/photo/captions/batch.ts'
import { wordFields, type WordField } from '#domain/photo/captions/field-names.ts'
import type { CaptionTemplate } from '#domain/photo/captions/caption-template.ts'
import { useBatchKind, type BatchKind } from './batch-state.ts'

/** What is filled in for a change of many photos; what was said for one kind of change stays for the next. */
export interface BatchForm {
  kind: BatchKind
  field: WordField
  text: string
  fields: readonly WordField[]
  query: Omit<FindQuery, 'language'>
  replacement: string
  photoId: string
  templateId: string
  onlyEmpty: boolean
}

export function useBatchForm(photoId: string): { form: BatchForm; change: (changes: Partial<BatchForm>) => void } {
  const kind = useBatchKind((state) => state.kind)
  const [form, setForm] = useState<BatchForm>(() => ({
    kind, field: 'caption', text: '', fields: ['caption', 'altText', 'headline'], 
    query: { text: '', isRegex: false, matchCase: false, matchAccents: false, wholeWords: false }, replacement: '', photoId, templateId: '', onlyEmpty: true,
  }))
  return { form, change: (changes) => setForm((before) => ({ ...before, ...changes })) }
}

/** The operation that was filled in; null while something is missing. `replaced` is what becomes of the photos' texts where words are replaced. */
export function operationOf(form: BatchForm, templates: readonly CaptionTemplate[], replaced: ReadonlyMap<string, string>): BatchOperation | null {
  const { kind, field, text, fields } = form
  switch (kind) {
    case 'set':
    case 'append':
    case 'prepend':
      return text.trim() === '' ? null : { kind, field, text }
    case 'replace':
      return { kind, fields, replaced }
    case 'copy':
      return fields.length === 0 ? null : { kind, fields, photoId: form.photoId }
    case 'clear':
      return fields.length === 0 ? null : { kind, fields }
    case 'expand':
      return { kind, fields: wordFields }
    case 'template': {
      const template = templates.find(({ id }) => id === form.templateId) ?? templates[0]
      return template === undefined ? null : { kind, template: template.content, onlyEmpty: form.onlyEmpty }
    }
  }
}
