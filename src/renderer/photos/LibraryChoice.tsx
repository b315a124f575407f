import { useTranslation } from 'react-i18next'
import { LibraryDialog } from './LibraryDialog.tsx'
import { useLibraryChoice } from './library-choice.ts'

/** The dialog in which a photo is chosen for whoever asks (`askForPhoto`). */
export function LibraryChoice() {
  const { t } = useTranslation()
  const { asked } = useLibraryChoice()
  if (asked === null) return null
  const { onFile } = asked
  return (
    <LibraryDialog
      open
      title={t(asked.title)}
      onClose={() => asked.answer(null)}
      onChoose={(photo) => asked.answer({ photoId: photo.id })}
      {...(onFile === undefined
        ? {}
        : {
            onFile: () => {
              asked.answer(null)
              onFile()
            },
          })}
    />
  )
}
