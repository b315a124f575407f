import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { markdownFlavours, type ExportFormat, type MarkdownFlavour } from '#domain/export/format.ts'
import type { PhotoPreset } from '#domain/export/photo-presets.ts'
import { errorMessage } from '../api/error-message.ts'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { remarkSentence } from '../api/photo-remarks.ts'
import { useAbout, useSettings } from '../api/queries.ts'
import { saveAllNow } from '../api/save-state.ts'
import { interfaceLanguageFor } from '../ui/messages.ts'

/** What the dialog offers: HTML in two forms counts as two. */
export const publishChoices = ['page', 'fragment', 'markdown', 'text'] as const
export type PublishChoice = (typeof publishChoices)[number]

const asked: Record<PublishChoice, { format: ExportFormat; form: 'page' | 'fragment' }> = {
  page: { format: 'html', form: 'page' },
  fragment: { format: 'html', form: 'fragment' },
  markdown: { format: 'markdown', form: 'page' },
  text: { format: 'text', form: 'page' },
}

/** What is written of the photos. Asked anew each time: a choice for one story must not go out with the next. */
export interface PhotoChoices {
  photoPresets: PhotoPreset[]
  printProfile: 'original' | 'srgb' | 'p3' | 'cmyk'
  keepLocation: boolean
}

export interface Written {
  folder: string
  files: string[]
  warnings: string[]
}

export interface Failure {
  message: string
  values: Record<string, unknown>
}

/** Remembers a choice for the next time. It is a convenience: that it could not be kept must not stop a publication. */
function remember(name: string, value: string): void {
  void newsroom().newsroom.saveSetting({ name, value }).catch(() => {})
}

/** A path from the root, as any platform writes it. */
const isWholePath = (path: string) => /^(?:\/|\\\\|[a-z]:[\\/])/i.test(path)

/** The state of one publication from the dialog's opening to the written files. */
export function usePublish(storyId: string) {
  const { data: settings = {} } = useSettings()
  const { data: about } = useAbout()
  const [choice, setChoice] = useState<PublishChoice | null>(null)
  const [flavour, setFlavour] = useState<MarkdownFlavour | null>(null)
  const [folder, setFolder] = useState<string | null>(null)
  const [photos, setPhotos] = useState<PhotoChoices>({ photoPresets: [], printProfile: 'original', keepLocation: false })
  const [override, setOverride] = useState('')
  const [written, setWritten] = useState<Written | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const kept = publishChoices.find((name) => name === settings['publish.choice'])
  const keptFlavour = markdownFlavours.find((name) => name === settings['publish.flavour'])
  const usual = about ? `${about.home}/Stet` : ''
  const current = {
    choice: choice ?? kept ?? 'page',
    flavour: flavour ?? keptFlavour ?? 'hugo',
    folder: folder ?? settings['publish.folder'] ?? usual,
  }
  const target = current.folder.trim().replace(/^~(?=$|[/\\])/, about?.home ?? '~')
  const request = { storyId, ...asked[current.choice], flavour: current.flavour, ...photos, reportLanguage: interfaceLanguageFor(document.documentElement.lang) }

  const preview = useQuery({
    queryKey: ['preview', request],
    queryFn: async () => {
      await saveAllNow()
      return newsroom().publishing.preview(request)
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  })
  const blocking = (preview.data?.findings ?? []).filter(({ level }) => level === 'ERROR')

  async function publish(): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await saveAllNow()
      const who = override.trim()
      const result = await newsroom().publishing.publish({ ...request, folder: target, override: blocking.length > 0 && who !== '' ? who : null })
      setWritten({ folder: result.folder, files: result.files, warnings: result.warnings.map(remarkSentence) })
      remember('publish.choice', current.choice)
      remember('publish.flavour', current.flavour)
      remember('publish.folder', target)
    } catch (error) {
      const named = newsroomError(error)
      setFailure(named ? errorMessage(named) : { message: 'publish.failed', values: {} })
      if (named?.kind === 'BLOCKED') void preview.refetch()
    } finally {
      setBusy(false)
    }
  }

  /** What was changed answers what went wrong before. */
  const changing =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      setFailure(null)
      set(value)
    }

  return {
    ...current,
    /** Where the folder's path cannot be used: one that can. */
    usualFolder: about && !isWholePath(target) ? usual : null,
    setChoice: changing(setChoice),
    setFlavour: changing(setFlavour),
    setFolder: changing(setFolder),
    photos,
    setPhotos: changing(setPhotos),
    override,
    setOverride,
    preview: preview.data,
    previewFailure: preview.error,
    blocking,
    written,
    failure,
    busy,
    publish,
  }
}

export type Publishing = ReturnType<typeof usePublish>
