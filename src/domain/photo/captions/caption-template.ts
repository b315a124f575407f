import { z } from 'zod'
import { expandCodes, type CodeBook } from './codes.ts'
import { isListField, wordFields, type WordField } from './field-names.ts'
import { fillVariables, type OpenVariable, type VariableValues } from './variables.ts'

export const mostCaptionTemplates = 500

const wordField = z.enum(wordFields as [WordField, ...WordField[]])

export const captionTemplateContent = z.object({
  name: z.string().max(200),
  /** BCP 47: the language of dates and lists; empty is that of the window. */
  language: z.string().max(35),
  /** The text of each field that it fills, with variables and codes. An empty text leaves the field alone. */
  texts: z.partialRecord(wordField, z.string().max(20_000)),
})
export type CaptionTemplateContent = z.infer<typeof captionTemplateContent>

export const captionTemplate = z.object({ id: z.uuid(), content: captionTemplateContent, revision: z.int(), updatedAt: z.string() })
export type CaptionTemplate = z.infer<typeof captionTemplate>

/** A text that was written for a field as the field has it: codes replaced, variables filled, and for a list taken apart at its semicolons. */
export interface FieldText {
  readonly value: string | string[]
  readonly open: readonly OpenVariable[]
}

export function fieldText(field: WordField, written: string, values: VariableValues, codes: CodeBook): FieldText {
  // Codes first: what a photo says in its own fields is words, also where it looks like one.
  const { text, open } = fillVariables(expandCodes(written, codes), values)
  const kept = text.normalize('NFC').trim()
  return { value: isListField(field) ? itemsOf(kept) : kept, open }
}

/** The items of a list that was written as one text, each once. */
export function itemsOf(text: string): string[] {
  return [...new Set(text.split(/[;；\n]/).map((item) => item.trim()).filter(Boolean))]
}

/** A list as one text, from which `itemsOf` has the same items again. */
export function textOfItems(items: readonly string[]): string {
  return items.join('; ')
}

/** The fields that a template fills, in their order. */
export function filledFields({ texts }: CaptionTemplateContent): WordField[] {
  return wordFields.filter((field) => (texts[field] ?? '').trim() !== '')
}
