import { useTranslation } from 'react-i18next'

/** Shown instead of the window to a browser that has no right to this newsroom. */
export function NotAdmitted() {
  const { t } = useTranslation()
  return (
    <main style={{ maxWidth: '36rem', margin: '20vh auto', padding: '0 24px', font: '20px/1.4 var(--serif)' }}>
      <h1 style={{ font: '600 36px/1.15 var(--serif)', marginBlockEnd: 12 }}>{t('app.name')}</h1>
      <p>{t('app.notAdmitted')}</p>
    </main>
  )
}
