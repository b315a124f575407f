import type { TextMarkForm } from '../../../export/text/form.ts'

/** Struck words must not read as if they stood. */
export const strikeText: TextMarkForm = { before: '~~', after: () => '~~' }
