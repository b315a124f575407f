import i18next from 'i18next'
import { photoRemark, type PhotoRemark } from '#domain/photo/remarks.ts'

/** A remark about a photo's file as a message of the catalogue. What is itself said in words in one of its gaps is in the interface's language. */
function remarkMessage({ id, values }: PhotoRemark): { message: string; values: Record<string, unknown> } {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? remarkSentence(value) : value] as const)
  return { message: `remark.${id}`, values: Object.fromEntries(said) }
}

/** A remark about a photo's file, in the interface's language. */
export function remarkSentence(remark: PhotoRemark): string {
  const { message, values } = remarkMessage(remark)
  return i18next.t(message, values)
}

/** The message of the remark that came with a failure; null where none did. */
export function messageOfRemarkIn(data: Record<string, unknown>): ReturnType<typeof remarkMessage> | null {
  const { success, data: remark } = photoRemark.safeParse(data['remark'])
  return success ? remarkMessage(remark) : null
}
