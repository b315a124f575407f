import { ExternalLink } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isSafeLink } from '#domain/document/blocks/link/mark.ts'
import { newsroom } from '../../api/newsroom.ts'
import { useCitations, useSources } from '../../api/queries.ts'
import { openSource } from '../../desk/view.ts'
import { showFailure } from '../../ui/failure.ts'
import { ofInterface } from '../../ui/messages.ts'
import { directionAt } from '../direction-at.ts'
import { pageEditor } from '../page-editor.ts'
import { closeInlineCard, useClickedInline, type ClickedInline } from './inline-cards.ts'
import { openLinkEditor } from './toolbar-state.ts'
import styles from './card.module.css'

/** About the link or the cited passage that was clicked. A source is named in the window only. */
export function InlineCard({ storyId }: { storyId: string }) {
  const clicked = useClickedInline((state) => state.clicked)
  return clicked && <Card key={clicked.position} clicked={clicked} storyId={storyId} />
}

function Card({ clicked, storyId }: { clicked: ClickedInline; storyId: string }) {
  const element = useRef<HTMLDivElement>(null)
  const { position, href, citationIds } = clicked

  useLayoutEffect(() => {
    const card = element.current
    const frame = card?.offsetParent?.getBoundingClientRect()
    if (!card || !frame) return
    const { view } = pageEditor()
    const place = view.coordsAtPos(position)
    card.style.top = `${place.bottom + 6 - frame.top}px`
    const start = directionAt(view, position) === 'rtl' ? place.right - card.offsetWidth + 24 : place.left - 24
    card.style.left = `${Math.max(0, Math.min(start - frame.left, frame.width - card.offsetWidth))}px`
  }, [position])

  return (
    <div ref={element} {...ofInterface()} className={styles.card}>
      {citationIds.map((id) => (
        <CitedSource key={id} storyId={storyId} citationId={id} />
      ))}
      {href !== null && <LinkFacts href={href} />}
    </div>
  )
}

function CitedSource({ storyId, citationId }: { storyId: string; citationId: string }) {
  const { t } = useTranslation()
  const { data: citations } = useCitations(storyId)
  const { data: sources } = useSources()
  const citation = citations?.find(({ id }) => id === citationId)
  const source = sources?.find(({ id }) => id === citation?.sourceId)
  if (!citations || !sources) return null
  if (!citation || !source) return <p>{t('editor.citation.unknown')}</p>
  const { name, title, affiliation, attribution } = source.fields
  return (
    <div>
      <button
        type="button"
        className={styles.name}
        onClick={() => {
          closeInlineCard()
          openSource(source.id)
        }}
      >
        <bdi>{name || t('sources.unnamed')}</bdi>
      </button>
      {(title || affiliation) && <p dir="auto">{[title, affiliation].filter(Boolean).join(', ')}</p>}
      <p className={styles.terms}>
        {t(`sources.attributions.${attribution}`)} · {t(citation.checked ? 'editor.citation.checked' : 'editor.citation.unchecked')}
      </p>
    </div>
  )
}

function LinkFacts({ href }: { href: string }) {
  const { t } = useTranslation()
  const canOpen = /^(?:https?|mailto|tel):/i.test(href) && isSafeLink(href)
  return (
    <div className={styles.link}>
      <span dir="ltr">{href}</span>
      {canOpen && (
        <button
          type="button"
          onClick={() =>
            void newsroom()
              .host.openLink({ url: href })
              .catch((error: unknown) => showFailure('open-link', error))
          }
        >
          <ExternalLink size={14} aria-hidden />
          {t('editor.link.open')}
        </button>
      )}
      {pageEditor().isEditable && (
        <button
          type="button"
          onClick={() => {
            closeInlineCard()
            openLinkEditor(pageEditor())
          }}
        >
          {t('editor.link.edit')}
        </button>
      )}
    </div>
  )
}
