import type { TextMarkForm } from '../../../export/text/form.ts'

export const italicText: TextMarkForm = null
