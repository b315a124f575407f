import type { TextMarkForm } from '../../../export/text/form.ts'

export const strikeText: TextMarkForm = null
