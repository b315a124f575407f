import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { CornerDownRight, FilePlus2, Image, ScrollText, TextCursorInput, UserRound } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { usePhotos, useSources, useStories, useTemplates } from '../../api/queries.ts'
import { traitsOf } from '../../photos/photo-traits.ts'
import { runTemplate, mayInsertSnippet } from '../../templates/run-template.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon, type LucideIcon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { allCommands, type Command as DeskCommand, keysOf, runCommand } from '../commands.ts'
import { useCommandsVersion } from '../main-menu.ts'
import { folded } from '../story-filter.ts'
import { openPhoto, openSource, openStory } from '../view.ts'
import styles from './palette.module.css'

interface Entry {
  id: string
  icon: LucideIcon
  title: string
  note?: string
  keys?: string
  run: () => void
}

/** So many of each kind are offered; more letters bring up the others. */
const most = { command: 40, story: 8, template: 8, photo: 5, source: 5, text: 12 }

const openers = { story: openStory, photo: openPhoto, source: openSource }
const icons = { story: ScrollText, photo: Image, source: UserRound }

/** Commands that can be done now and hold every word of the query. */
function commandEntries(commands: readonly DeskCommand[], matches: (text: string) => boolean, t: (key: string) => string): Entry[] {
  return commands
    .filter((command) => command.id !== 'palette' && command.enabled?.() !== false)
    .map((command) => ({
      id: `command:${command.id}`,
      icon: CornerDownRight,
      title: t(command.title),
      note: t(`command.group.${command.group}`),
      keys: keysOf(command.id),
      run: () => void runCommand(command.id),
    }))
    .filter(({ title, note }) => matches(`${title} ${note}`))
    .slice(0, most.command)
}

function useTextSearch(query: string) {
  return useQuery({
    queryKey: ['search', query],
    enabled: query.trim() !== '',
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 120))
      signal.throwIfAborted()
      return newsroom().newsroom.search({ query, limit: 30 })
    },
  })
}

function useEntries(query: string): { group: string; entries: Entry[] }[] {
  const { t } = useTranslation()
  const version = useCommandsVersion()
  const { data: stories = [] } = useStories()
  const { data: photos = [] } = usePhotos()
  const { data: sources = [] } = useSources()
  const { data: templates = [] } = useTemplates()
  const { data: hits = [] } = useTextSearch(query)
  return useMemo(() => {
    const words = folded(query).split(/\s+/).filter(Boolean)
    const matches = (text: string) => {
      const plain = folded(text)
      return words.every((word) => plain.includes(word))
    }
    const foundStories = stories
      .filter(({ headline, slug }) => matches(`${headline} ${slug}`))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .slice(0, most.story)
      .map(
        ({ id, headline, slug, status }): Entry => ({
          id: `story:${id}`,
          icon: ScrollText,
          title: headline || t('list.untitled'),
          note: `${t(`status.${status}`)} · ${slug}`,
          run: () => openStory(id),
        }),
      )
    const commands = { group: t('palette.commands'), entries: commandEntries(allCommands(), matches, t) }
    if (words.length === 0) return [{ group: t('palette.recent'), entries: foundStories.slice(0, 5) }, commands]
    const foundTemplates = templates
      .filter(({ kind, content }) => (kind === 'story' || mayInsertSnippet()) && matches(`${content.name} ${content.abbreviation}`))
      .slice(0, most.template)
      .map(
        (template): Entry => ({
          id: `template:${template.id}`,
          icon: template.kind === 'story' ? FilePlus2 : TextCursorInput,
          title: template.content.name || t('kept.untitled'),
          note: template.kind === 'story' ? t('templates.storyNote') : [t('templates.snippet'), template.content.abbreviation].filter(Boolean).join(' · '),
          run: () => void runTemplate(template),
        }),
      )
    const foundPhotos = photos
      .filter((photo) => words.every((word) => traitsOf(photo).text.includes(word)))
      .slice(0, most.photo)
      .map(({ id, fields, fileName }): Entry => ({ id: `photo:${id}`, icon: Image, title: fields.caption || fileName, note: fileName, run: () => openPhoto(id) }))
    const foundSources = sources
      .filter(({ fields }) => matches(`${fields.name} ${fields.affiliation}`))
      .slice(0, most.source)
      .map(
        ({ id, fields }): Entry => ({
          id: `source:${id}`,
          icon: UserRound,
          title: fields.name || t('list.unnamedSource'),
          note: [fields.title, fields.affiliation].filter(Boolean).join(', '),
          run: () => openSource(id),
        }),
      )
    const listed = new Set([...foundStories, ...foundPhotos, ...foundSources].map(({ id }) => id))
    const texts = hits
      .filter(({ kind, id }) => !listed.has(`${kind}:${id}`))
      .slice(0, most.text)
      .map(({ kind, id, title, snippet }): Entry => ({ id: `${kind}:${id}`, icon: icons[kind], title: title || t('list.untitled'), note: snippet, run: () => openers[kind](id) }))
    return [
      { group: t('palette.stories'), entries: foundStories },
      commands,
      { group: t('templates.title'), entries: foundTemplates },
      { group: t('palette.photos'), entries: foundPhotos },
      { group: t('palette.sources'), entries: foundSources },
      { group: t('palette.texts'), entries: texts },
    ]
    // `version` stands for the commands, which are kept outside React.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, stories, photos, sources, templates, hits, t, version])
}

/** Everything by its name: commands, stories, photos, sources, and words in the texts. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const chosen = useRef<(() => void) | null>(null)
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      title={t('palette.title')}
      onClose={onClose}
      initialFocus={field}
      bare
      size="palette"
      onClosed={() => {
        // Only now has the focus gone back to where it was; what is done may move it on.
        chosen.current?.()
        chosen.current = null
      }}
    >
      <PaletteList
        field={field}
        onChoose={(run) => {
          chosen.current = run
          onClose()
        }}
      />
    </Dialog>
  )
}

function PaletteList({ field, onChoose }: { field: RefObject<HTMLInputElement | null>; onChoose: (run: () => void) => void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [pointedAt, setPointedAt] = useState('')
  const entered = useRef(false)
  const listed = useDeferredValue(query)
  const groups = useEntries(listed).filter(({ entries }) => entries.length > 0)
  // What is found later comes into the list by itself: the first entry is the one that Enter takes, until another is pointed at.
  const all = groups.flatMap(({ entries }) => entries)
  const selected = all.find(({ id }) => id === pointedAt) ?? all[0]
  const choose = () => {
    entered.current = false
    if (selected) onChoose(selected.run)
  }
  useEffect(() => {
    if (entered.current && listed === query) choose()
  })
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // The list may still be that of fewer letters: who types fast and enters means what the whole query finds.
    event.preventDefault()
    if (listed === query) choose()
    else entered.current = true
  }
  return (
    <Command
      shouldFilter={false}
      loop
      label={t('palette.title')}
      value={selected?.id ?? ''}
      onValueChange={setPointedAt}
      onKeyDown={enter}
      className={styles.palette}
    >
      <Command.Input
        ref={field}
        value={query}
        onValueChange={(words) => {
          setQuery(words)
          setPointedAt('')
        }}
        placeholder={t('palette.placeholder')}
        className={styles.input}
        dir="auto"
      />
      <Command.List className={styles.list} label={t('palette.title')}>
        {groups.length === 0 && <p className={styles.nothing}>{t('palette.nothing', { query })}</p>}
        {groups.map(({ group, entries }) => (
          <Command.Group key={group} heading={group} className={styles.group}>
            {entries.map((entry) => (
              <Command.Item key={entry.id} value={entry.id} className={styles.item} onSelect={() => onChoose(entry.run)}>
                <Icon of={entry.icon} />
                <span className={styles.title} dir="auto">
                  {entry.title}
                </span>
                {entry.note && (
                  <span className={styles.note} dir="auto">
                    {entry.note}
                  </span>
                )}
                {entry.keys && <Kbd keys={entry.keys} />}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
