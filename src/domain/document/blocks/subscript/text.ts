import type { TextMarkForm } from '../../../export/text/form.ts'

export const subscriptText: TextMarkForm = null
