import type { Source, SourceFields } from '#domain/source/source.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { setView } from '../desk/view.ts'
import { showNotice } from '../ui/notices.ts'

/** Makes a source and reads the list anew, so that it can be shown at once. */
export async function createSource(fields: Partial<SourceFields> = {}): Promise<Source> {
  const source = await newsroom().sources.create({ fields })
  await queryClient.invalidateQueries({ queryKey: queryKeys.sources })
  return source
}

/** Makes an empty source and opens it with the focus in its name. */
export async function newSource(): Promise<void> {
  const { id } = await createSource()
  setView({ place: 'sources', sourceId: id, drawer: null })
}

/** Moves a source to the trash and offers the way back. The notice names nobody: it may be read over a shoulder. */
export async function trashSource(source: Source): Promise<void> {
  await newsroom().sources.trash({ sourceId: source.id })
  showNotice({
    id: `source-trashed:${source.id}`,
    level: 'info',
    message: 'sources.trashed',
    action: { message: 'ui.undo', run: () => void newsroom().sources.restoreFromTrash({ sourceId: source.id }) },
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
