import type { TextMarkForm } from '../../../export/text/form.ts'

export const languageText: TextMarkForm = null
