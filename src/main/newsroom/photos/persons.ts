import type { KnownPerson } from '#domain/photo/person-suggestions.ts'
import type { Sources } from '../sources/sources.ts'
import type { Photos } from './photos.ts'

/** No desk looks over more names than these. */
const mostNames = 5_000

/**
 * Whom a photo may show: those whom photos show already, the most often shown first, and then persons among the sources who speak on the record.
 * Of a source nothing but its name is told, and of one on any other terms not even that.
 */
export async function knownPersons({ photos, sources }: { photos: Pick<Photos, 'personsShown'>; sources: Pick<Sources, 'namesOnRecord'> }): Promise<KnownPerson[]> {
  const shown = await photos.personsShown(mostNames)
  const names = new Set(shown.map(({ name }) => name))
  const speaking = (await sources.namesOnRecord()).filter((name) => !names.has(name))
  return [...shown, ...[...new Set(speaking)].map((name) => ({ name, photos: 0 }))].slice(0, mostNames)
}
