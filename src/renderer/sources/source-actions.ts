import type { Source, SourceFields } from '#domain/source/source.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { setView, view } from '../desk/view.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'

/** Makes a source and reads the list anew, so that it can be shown at once. */
export async function createSource(fields: Partial<SourceFields> = {}): Promise<Source> {
  const source = await newsroom().sources.create({ fields })
  await queryClient.invalidateQueries({ queryKey: queryKeys.sources })
  return source
}

/** Makes an empty source and opens it with the focus in its name. */
export async function newSource(): Promise<void> {
  const { sourceId: before } = view()
  // The one on the page leaves it at once, so that no key meant for the new one lands in it.
  setView({ place: 'sources', sourceId: null, drawer: null, isOpening: true })
  try {
    const { id } = await createSource()
    setView({ sourceId: id })
  } catch (error) {
    setView({ sourceId: before })
    showFailure('source-not-made', error)
  } finally {
    setView({ isOpening: false })
  }
}

async function bringBack(sourceId: string): Promise<void> {
  try {
    await newsroom().sources.restoreFromTrash({ sourceId })
    await queryClient.invalidateQueries({ queryKey: queryKeys.sources })
    setView({ sourceId })
  } catch (error) {
    showFailure('source-not-restored', error)
  }
}

/** Moves a source to the trash and offers the way back. The notice names nobody: it may be read over a shoulder. */
export async function trashSource(source: Source): Promise<void> {
  try {
    await newsroom().sources.trash({ sourceId: source.id })
  } catch (error) {
    showFailure('source-not-trashed', error)
    return
  }
  showNotice({
    id: `source-trashed:${source.id}`,
    level: 'info',
    message: 'sources.trashed',
    action: { message: 'ui.undo', run: () => void bringBack(source.id) },
    passing: true,
  })
}

/** Sources whose name, title or affiliation holds the words, by name. */
export function findSources(sources: readonly Source[], query: string): Source[] {
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
  const wanted = folded(query.trim())
  return sources
    .filter(({ fields }) => folded([fields.name, fields.title, fields.affiliation].join('\n')).includes(wanted))
    .toSorted((a, b) => a.fields.name.localeCompare(b.fields.name) || a.id.localeCompare(b.id))
}
