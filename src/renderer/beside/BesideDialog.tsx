import { Command } from 'cmdk'
import { ScrollText, UserRound } from 'lucide-react'
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useSources, useStories } from '../api/queries.ts'
import { folded } from '../desk/story-filter.ts'
import { useView, type Beside } from '../desk/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import palette from '../desk/dialogs/palette.module.css'
import { openBeside } from './beside.ts'

const most = 50

/** Chooses the story or the source that stands beside the page. */
export function BesideDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const chosen = useRef<Beside | null>(null)
  return (
    <Dialog
      open={open}
      title={t('beside.choose')}
      onClose={onClose}
      initialFocus={field}
      bare
      size="palette"
      onClosed={() => {
        if (chosen.current) openBeside(chosen.current)
        chosen.current = null
      }}
    >
      <Choices
        field={field}
        onChoose={(beside) => {
          chosen.current = beside
          onClose()
        }}
      />
    </Dialog>
  )
}

function Choices({ field, onChoose }: { field: RefObject<HTMLInputElement | null>; onChoose: (beside: Beside) => void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const storyId = useView((view) => view.storyId)
  const { data: stories = [] } = useStories()
  const { data: sources = [] } = useSources()
  const words = folded(query).split(/\s+/).filter(Boolean)
  const isMeant = (text: string) => words.every((word) => folded(text).includes(word))
  const foundStories = stories
    .filter(({ id, headline, slug }) => id !== storyId && isMeant(`${headline} ${slug}`))
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, most)
  const foundSources = sources.filter(({ fields }) => isMeant(`${fields.name} ${fields.affiliation}`)).slice(0, most)
  return (
    <Command shouldFilter={false} loop label={t('beside.choose')} className={palette.palette}>
      <Command.Input ref={field} value={query} onValueChange={setQuery} placeholder={t('beside.placeholder')} className={palette.input} dir="auto" />
      <Command.List className={palette.list} label={t('beside.choose')}>
        {foundStories.length + foundSources.length === 0 && <p className={palette.nothing}>{t('palette.nothing', { query })}</p>}
        {foundStories.length > 0 && (
          <Command.Group heading={t('palette.stories')} className={palette.group}>
            {foundStories.map(({ id, headline, slug, status }) => (
              <Command.Item key={id} value={id} className={palette.item} onSelect={() => onChoose({ kind: 'story', id })}>
                <Icon of={ScrollText} />
                <span className={palette.title} dir="auto">
                  {headline || t('list.untitled')}
                </span>
                <span className={palette.note} dir="auto">{`${t(`status.${status}`)} · ${slug}`}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {foundSources.length > 0 && (
          <Command.Group heading={t('palette.sources')} className={palette.group}>
            {foundSources.map(({ id, fields }) => (
              <Command.Item key={id} value={id} className={palette.item} onSelect={() => onChoose({ kind: 'source', id })}>
                <Icon of={UserRound} />
                <span className={palette.title} dir="auto">
                  {fields.name || t('list.unnamedSource')}
                </span>
                <span className={palette.note} dir="auto">
                  {[fields.title, fields.affiliation].filter(Boolean).join(', ')}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  )
}
