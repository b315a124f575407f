import type { TextMarkForm } from '../../../export/text/form.ts'

/** Whom a passage rests on never leaves the newsroom. */
export const citationText: TextMarkForm = null
