import type { TextMarkForm } from '../../../export/text/form.ts'

export const boldText: TextMarkForm = null
