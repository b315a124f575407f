import { dialog, type App } from 'electron'
import type { TFunction } from 'i18next'
import { z } from 'zod'

const second = z.object({ newsroom: z.string() })

/** Whether this is the first Stet of this user; the first is told what the second was asked for. */
export function isFirstInstance(app: App, newsroom: string): boolean {
  return app.requestSingleInstanceLock({ newsroom } satisfies z.infer<typeof second>)
}

/** A second start brings the window forward; one that asked for another newsroom is answered with a sentence. */
export function answerSecondInstances(app: App, newsroom: string, t: TFunction, showWindow: () => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    showWindow()
    const asked = second.safeParse(data)
    if (!asked.success || asked.data.newsroom === newsroom) return
    void dialog.showMessageBox({
      type: 'info',
      message: t('desktop.otherNewsroom.message', { open: newsroom }),
      detail: t('desktop.otherNewsroom.detail', { asked: asked.data.newsroom }),
      buttons: [t('desktop.ok')],
      noLink: true,
    })
  })
}
