import type { TextMarkForm } from '../../../export/text/form.ts'

export const superscriptText: TextMarkForm = null
