import { setImmediate as nextTurn } from 'node:timers/promises'
import { isNotGiven, keptPhotoFields, wholePhotoFields, type PhotoFields } from '#domain/photo/fields.ts'
import { followingTranslations } from '#domain/photo/following-translations.ts'
import type { ListedPhoto, Photo, PhotoFacts, PhotoOriginal } from '#domain/photo/photo.ts'
import type { NewsroomDatabase, RecordChange } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { newId } from '../new-id.ts'
import { listedPhotoOf, PhotoStore, photoFieldsOf, photoOf, type PhotoRow } from './photo-store.ts'

export interface NewPhoto {
  /** Where the figures of a text name the photo already. */
  id?: string
  fileName: string
  /** Null for a photo that is known by its caption alone. */
  original: PhotoOriginal | null
  facts?: PhotoFacts
  /** A fingerprint of its picture, as `lookOfGrey` has it. */
  look?: string
  fields?: Partial<PhotoFields>
  drift?: readonly string[]
}

/** New values of the named fields of one photo, based on what it was at that revision. */
export interface PhotoChange {
  photoId: string
  baseRevision: number
  changes: Partial<PhotoFields>
}

/** What became of a change. `translations` are there where they followed it, though nobody named them. */
export interface SavedFields {
  revision: number
  updatedAt: string
  translations?: PhotoFields['translations']
}

/** A story with a photo. */
export interface PhotoUse {
  storyId: string
  headline: string
  /** Whether the story shows it now, in its text or as its lead photo. */
  isShown: boolean
  /** Its first place in the text; null where it does not stand there. */
  placementId: string | null
  /** When it was published with the photo, UTC, the last time first. */
  publishedAt: string[]
}

/** So many photos are read for their persons in about five milliseconds. */
const personsInSlice = 1_000

/** What is known about the photos. Their bytes lie in `originals/`, by the SHA-256 that is named here. */
export class Photos {
  readonly #database: NewsroomDatabase
  readonly #store: PhotoStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new PhotoStore(database)
  }

  /** The photos, the last added first; or those in the trash. */
  list(options: { trashed?: boolean } = {}): Promise<Photo[]> {
    return this.#database.read(() => this.#store.list(options.trashed ?? false).map(photoOf))
  }

  counts(): Promise<{ kept: number; trashed: number }> {
    return this.#database.read(() => this.#store.counts())
  }

  /** Fails with NOT_FOUND. */
  get(photoId: string): Promise<Photo> {
    return this.#database.read(() => photoOf(this.#row(photoId)))
  }

  /** Those of the named photos that are there, the trash included. */
  some(photoIds: readonly string[]): Promise<ListedPhoto[]> {
    return this.#database.read(() => this.#store.some(photoIds).map(listedPhotoOf))
  }

  /** Photos with ids below one, latest ids first, none of the trash. Fewer than `limit` are the last. */
  page({ before, limit }: { before: string | null; limit: number }): Promise<ListedPhoto[]> {
    return this.#database.read(() => this.#store.page(before, limit).map(listedPhotoOf))
  }

  /** The photos placed in a story, its lead photo included; those that are gone are left out. */
  ofStory(storyId: string): Promise<Photo[]> {
    return this.#database.read(() => this.#store.ofStory(storyId).map(photoOf))
  }

  /** The photo whose original has these bytes, whether or not it lies in the trash. */
  bySha256(sha256: string): Promise<Photo | undefined> {
    return this.#database.read(() => {
      const row = this.#store.bySha256(sha256)
      return row && photoOf(row)
    })
  }

  /** Adds a photo. Where its bytes are known already that photo is given as a duplicate, out of the trash if it lay there. */
  create(photo: NewPhoto, origin: string): Promise<{ photo: Photo; duplicate: boolean }> {
    return this.#database.write(origin, (changed) => {
      const known = photo.original === null ? undefined : this.#store.bySha256(photo.original.sha256)
      if (known !== undefined) {
        const row = known.trashed_at === null ? known : { ...known, trashed_at: null, updated_at: utcNow() }
        if (row !== known) {
          this.#store.save(row)
          changed('photo', row.id, 'restored')
        }
        return { photo: photoOf(row), duplicate: true }
      }
      const id = photo.id ?? newId()
      if (this.#store.get(id) !== undefined) throw new NewsroomError('INVALID', { reason: 'There is a photo with this id already.' })
      const now = utcNow()
      const row: PhotoRow = {
        id,
        file_name: cleanFields({ name: photo.fileName }).name,
        ...originalColumns(photo.original),
        facts: JSON.stringify(photo.facts ?? {}),
        look: photo.look ?? null,
        fields: JSON.stringify(keptPhotoFields(wholePhotoFields(cleanFields(photo.fields ?? {})))),
        field_revisions: '{}',
        drift: JSON.stringify(photo.drift ?? []),
        revision: 1,
        created_at: now,
        updated_at: now,
        trashed_at: null,
      }
      this.#store.save(row)
      changed('photo', id, 'created')
      return { photo: photoOf(row), duplicate: false }
    })
  }

  /** Writes the named fields alone. Fails with STALE where one of them was changed after `baseRevision`, with NOT_FOUND. */
  saveFields(change: PhotoChange, origin: string): Promise<SavedFields> {
    return this.#database.write(origin, (changed) => this.#saveFields(change, changed))
  }

  /** Writes fields of many photos, all of them or none. Fails as `saveFields` does; the answers are in the order of the changes. */
  saveMany(changes: readonly PhotoChange[], origin: string): Promise<({ photoId: string } & SavedFields)[]> {
    return this.#database.write(origin, (changed) => changes.map((change) => ({ photoId: change.photoId, ...this.#saveFields(change, changed) })))
  }

  /**
   * Gives a photo that is known by its caption alone its file. What the desk wrote stays; the file's own fields fill the gaps. Fails with
   * NOT_FOUND, with INVALID where the photo has a file already or another photo has these bytes.
   */
  supply(supply: { photoId: string; fileName: string; original: PhotoOriginal; facts?: PhotoFacts; look?: string; fields?: Partial<PhotoFields>; drift?: readonly string[] }, origin: string): Promise<Photo> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(supply.photoId)
      if (row.sha256 === supply.original.sha256) return photoOf(row)
      if (row.sha256 !== null) throw new NewsroomError('INVALID', { reason: 'This photo has its file already.' })
      if (this.#store.bySha256(supply.original.sha256) !== undefined) {
        throw new NewsroomError('INVALID', { reason: 'Another photo of the newsroom has this file. Place that photo instead.' })
      }
      const before = photoFieldsOf(row)
      const gaps = Object.entries(cleanFields(supply.fields ?? {})).filter(([name]) => isNotGiven(name as keyof PhotoFields, before))
      const supplied: PhotoRow = {
        ...row,
        file_name: cleanFields({ name: supply.fileName }).name,
        ...originalColumns(supply.original),
        facts: JSON.stringify(supply.facts ?? {}),
        look: supply.look ?? null,
        fields: JSON.stringify(keptPhotoFields({ ...before, ...Object.fromEntries(gaps) })),
        drift: JSON.stringify(supply.drift ?? []),
        revision: row.revision + 1,
        updated_at: utcNow(),
      }
      this.#store.save(supplied)
      changed('photo', row.id, 'file')
      return photoOf(supplied)
    })
  }

  /** The stories that show a photo, and then those that were published with it and do not show it any more. Fails with NOT_FOUND. */
  placements(photoId: string): Promise<PhotoUse[]> {
    return this.#database.read(() => {
      const { id } = this.#row(photoId)
      const uses = new Map<string, PhotoUse>()
      for (const story of this.#store.placements(id)) uses.set(story.storyId, { ...story, isShown: true, placementId: this.#store.firstPlacement(id, story.storyId), publishedAt: [] })
      for (const { storyId, headline, publishedAt } of this.#store.publications(id)) {
        const use = uses.get(storyId) ?? { storyId, headline, isShown: false, placementId: null, publishedAt: [] }
        uses.set(storyId, use)
        if (!use.publishedAt.includes(publishedAt)) use.publishedAt.push(publishedAt)
      }
      return [...uses.values()]
    })
  }

  /** Whom photos show, with the number of photos that do, the most often shown first. Many photos are read in slices, between which others have their turn. */
  async personsShown(most: number): Promise<{ name: string; photos: number }[]> {
    const counts = new Map<string, number>()
    for (let after = ''; ; ) {
      const slice = await this.#database.read(() => this.#store.personsAfter(after, personsInSlice))
      for (const { persons } of slice) for (const name of new Set(persons)) counts.set(name, (counts.get(name) ?? 0) + 1)
      const last = slice.at(-1)
      if (last === undefined || slice.length < personsInSlice) break
      after = last.id
      await nextTurn()
    }
    const known = [...counts].map(([name, photos]) => ({ name, photos }))
    return known.toSorted((a, b) => b.photos - a.photos || (a.name < b.name ? -1 : 1)).slice(0, most)
  }

  /** Which photos each story shows; the story written last comes first. */
  uses(): Promise<{ storyId: string; headline: string; photoIds: string[] }[]> {
    return this.#database.read(() =>
      [...Map.groupBy(this.#store.uses(), ({ storyId }) => storyId).values()].map((uses) => ({
        storyId: uses[0]?.storyId ?? '',
        headline: uses[0]?.headline ?? '',
        photoIds: uses.map(({ photoId }) => photoId),
      })),
    )
  }

  /** Fails with IN_USE where a story shows the photo, with NOT_FOUND. */
  trash(photoId: string, origin: string): Promise<void> {
    return this.#setTrashed(photoId, utcNow(), origin)
  }

  restoreFromTrash(photoId: string, origin: string): Promise<void> {
    return this.#setTrashed(photoId, null, origin)
  }

  /** Deletes a photo's row for good and gives the SHA-256 of its original, which may be deleted too. Fails with IN_USE, NOT_FOUND. */
  purge(photoId: string, origin: string): Promise<{ sha256: string | null }> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(photoId)
      this.#refuseInUse(row)
      this.#store.remove(row.id)
      changed('photo', row.id, 'purged')
      return { sha256: row.sha256 }
    })
  }

  #saveFields(change: PhotoChange, changed: RecordChange): SavedFields {
    const row = this.#row(change.photoId)
    const before = photoFieldsOf(row)
    const asked = cleanFields(change.changes)
    const translations = followingTranslations(before, asked)
    const changes = translations === null ? asked : { ...asked, translations }
    const revisions = JSON.parse(row.field_revisions) as FieldRevisions
    refuseStaleFields(Object.keys(asked), change.baseRevision, row.revision, revisions)
    const names = changedFields(before, changes)
    // Who writes a field has settled what the file's parts disagree about, with the same words too.
    const drifted = JSON.parse(row.drift) as string[]
    const drift = drifted.filter((name) => !Object.hasOwn(changes, name))
    if (names.length === 0 && drift.length === drifted.length) return { revision: row.revision, updatedAt: row.updated_at }
    const revision = row.revision + 1
    for (const name of names) revisions[name] = revision
    const updatedAt = utcNow()
    this.#store.save({
      ...row,
      fields: JSON.stringify(keptPhotoFields({ ...before, ...changes })),
      field_revisions: JSON.stringify(revisions),
      drift: JSON.stringify(drift),
      revision,
      updated_at: updatedAt,
    })
    changed('photo', row.id, 'fields')
    return { revision, updatedAt, ...(translations === null ? {} : { translations }) }
  }

  #setTrashed(photoId: string, trashedAt: string | null, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(photoId)
      if ((row.trashed_at === null) === (trashedAt === null)) return
      if (trashedAt !== null) this.#refuseInUse(row)
      this.#store.save({ ...row, trashed_at: trashedAt, updated_at: utcNow() })
      changed('photo', row.id, trashedAt === null ? 'restored' : 'trashed')
    })
  }

  #refuseInUse(row: PhotoRow): void {
    const headlines = this.#store.placements(row.id).map((story) => story.headline)
    if (headlines.length > 0) throw new NewsroomError('IN_USE', { headlines })
  }

  #row(photoId: string): PhotoRow {
    const row = this.#store.get(photoId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'photo' })
    return row
  }
}

function originalColumns(original: PhotoOriginal | null) {
  return {
    sha256: original?.sha256 ?? null,
    media_type: original?.mediaType ?? null,
    bytes: original?.bytes ?? null,
    width: original?.width ?? null,
    height: original?.height ?? null,
  }
}
