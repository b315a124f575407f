import type { TextMarkForm } from '../../../export/text/form.ts'

/** A note for the desk, not for readers. */
export const verbatimText: TextMarkForm = null
