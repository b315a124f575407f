import i18next from 'i18next'
import type { Pasted, PasteWarningCode } from '#domain/import/paste/clipboard.ts'
import { dismissNotice, showNotice } from '../../ui/notices.ts'

/** What a program keeps for itself, and nobody misses in a text. */
const expected: readonly PasteWarningCode[] = ['deletions', 'comments']

/** Says in a sentence each what of a paste was left out or changed. */
export function tellOfPaste({ warnings }: Pasted, hasText: boolean): void {
  const sentences = warnings.map(({ code, count }) => i18next.t(`paste.warning.${code}`, { count, number: count.toLocaleString(i18next.language) }))
  if (!hasText) sentences.push(i18next.t('paste.nothing'))
  if (sentences.length === 0) {
    dismissNotice('paste')
    return
  }
  const isLoss = warnings.some(({ code }) => !expected.includes(code))
  showNotice({ id: 'paste', level: isLoss ? 'warning' : 'info', message: 'paste.told', values: { sentences: sentences.join(' ') }, passing: !isLoss })
}
