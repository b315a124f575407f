import type { TextForm } from '../../../export/text/form.ts'

export const hardBreakText: TextForm = () => '\n'
