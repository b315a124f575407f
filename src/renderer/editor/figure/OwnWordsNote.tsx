import type { Editor } from '@tiptap/core'
import { History, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isWrittenOverOthers, type PlacedWords } from '#domain/document/blocks/figure/override.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { keysOf } from '../../desk/commands.ts'
import { printedKeys } from '../../desk/keys.ts'
import { ofInterface } from '../../ui/messages.ts'
import type { NodeInText } from '../node-portals.tsx'
import { keepWords, writeWords } from './figure-deeds.ts'
import styles from './figure.module.css'

/**
 * Says that a story has words of its own under a photo, and leads back to the photo's. Where the photo says something else than when they were
 * written, it is shown, and either may be kept.
 */
export function OwnWordsNote({ part, editor, node, photo, selected, getPosition }: NodeInText & { part: PlacedWords; editor: Editor; photo: Photo }) {
  const { t } = useTranslation()
  const own = node.attrs[part] as string | null
  const inherited = part === 'caption' ? photo.fields.caption : photo.fields.altText
  if (own === null) return null
  const isOutdated = isWrittenOverOthers(node.attrs, part, photo)
  if (!isOutdated && (own === inherited || (part === 'alt' && !selected))) return null

  function change(deed: (place: { node: typeof node; position: number }) => ReturnType<typeof keepWords>): void {
    const position = getPosition()
    const current = position === undefined ? null : editor.state.doc.nodeAt(position)
    if (position === undefined || current === null) return
    const transaction = deed({ node: current, position })
    if (transaction) editor.view.dispatch(transaction)
    editor.view.focus()
  }

  const keys = part === 'caption' ? keysOf('photo-words') : undefined
  return (
    <p {...ofInterface()} className={styles.ownWords} data-outdated={isOutdated ? '' : undefined} contentEditable={false}>
      {isOutdated ? (
        <span>
          <History size={12} aria-hidden /> {t(inherited === '' ? `figure.outdated.${part}Empty` : `figure.outdated.${part}`)}{' '}
          {inherited !== '' && <bdi>{t('figure.outdated.words', { words: inherited })}</bdi>}
        </span>
      ) : (
        <span>{t(`figure.ownWords.${part}`)}</span>
      )}
      <span className={styles.settle}>
        {isOutdated && (
          <button type="button" onClick={() => change((place) => keepWords(editor.state, place, part))}>
            {t('figure.keepMine')}
          </button>
        )}
        <button type="button" title={keys === undefined ? undefined : printedKeys(keys)} onClick={() => change((place) => writeWords(editor.state, place, part, null))}>
          <RotateCcw size={12} aria-hidden />
          {t(part === 'caption' ? 'editor.figure.useOwnCaption' : 'editor.figure.useOwnAlt')}
        </button>
      </span>
    </p>
  )
}
