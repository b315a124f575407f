import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#domain/history/compare.ts'

/** Words that came are underlined, words that went are struck: colour is not what tells them apart. */
export function ComparedWords({ runs }: { runs: readonly Run[] }) {
  const { t, i18n } = useTranslation()
  return runs.map(({ kind, text }, index) => {
    // The runs of one comparison never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={index}>
        {/* With a direction of its own it has no say in that of the paragraph. */}
        <span className="visually-hidden" dir={i18n.dir()}>
          {t(kind === 'added' ? 'compare.cameIn' : 'compare.wentOut')}{' '}
        </span>
        {text}
      </Mark>
    )
  })
}
