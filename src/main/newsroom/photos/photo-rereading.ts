import { cameLater, isNotGiven, keptPhotoFields, type PhotoFields } from '#domain/photo/fields.ts'
import type { PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import type { FieldRevisions } from '../field-revisions.ts'
import { findOriginal } from './originals.ts'
import { photoFieldsOf, PhotoStore, type PhotoRow } from './photo-store.ts'
import { PhotoSweep } from './photo-sweep.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'

/**
 * Reads photos anew that an older Stet kept, which knew fewer fields: what their files say beyond those would be lost when they are published. Each
 * is read once, while nobody waits for a picture, or before its story goes out. What the desk wrote stays.
 */
export class PhotoRereading {
  readonly #folder: string
  readonly #database: NewsroomDatabase
  readonly #store: PhotoStore
  readonly #sweep: PhotoSweep<PhotoRow>

  constructor(folder: string, database: NewsroomDatabase) {
    this.#folder = folder
    this.#database = database
    this.#store = new PhotoStore(database)
    this.#sweep = new PhotoSweep(database, {
      name: 'Reading photos anew',
      firstAfter: 5_000,
      left: (after, limit) => this.#store.notReadWhole(after, limit),
      see: (row) => this.#read(row),
    })
  }

  /** Reads those that are left, one after the other. */
  all(): Promise<void> {
    return this.#sweep.all()
  }

  /** Reads those of a story that are left, as far as they can be read now. */
  async ofStory(storyId: string): Promise<void> {
    const rows = await this.#database.read(() => this.#store.ofStory(storyId).filter(({ facts, sha256 }) => facts === '{}' && sha256 !== null))
    for (const row of rows) {
      try {
        await this.#read(row)
      } catch (error) {
        if (!(error instanceof PictureError) && !(error instanceof NewsroomError)) throw error
      }
    }
  }

  close(): Promise<void> {
    return this.#sweep.close()
  }

  async #read({ id, sha256, file_name: fileName }: PhotoRow): Promise<void> {
    if (sha256 === null) return
    const { metadata } = await sharedPictures().do({ kind: 'read', path: await findOriginal(this.#folder, sha256), fileName }, 'sometime')
    await this.#database.write('rereading', (changed) => {
      const row = this.#store.get(id)
      if (row?.sha256 !== sha256 || row.facts !== '{}') return
      this.#store.save(withLaterFields(row, metadata))
      changed('photo', id, 'fields')
    })
  }
}

/** The row with what its file says of fields that came later, where nothing is given and the desk did not take anything out. */
function withLaterFields(row: PhotoRow, { fields, facts, drift }: PhotoMetadata): PhotoRow {
  const before = photoFieldsOf(row)
  const revisions = JSON.parse(row.field_revisions) as FieldRevisions
  const isOpen = (name: string) => cameLater(name) && revisions[name] === undefined && isNotGiven(name as keyof PhotoFields, before)
  const filled = Object.entries(fields).filter(([name]) => isOpen(name) && !isNotGiven(name as keyof PhotoFields, fields))
  const revision = row.revision + (filled.length > 0 ? 1 : 0)
  for (const [name] of filled) revisions[name] = revision
  return {
    ...row,
    facts: JSON.stringify(facts),
    fields: JSON.stringify(keptPhotoFields({ ...before, ...Object.fromEntries(filled) })),
    field_revisions: JSON.stringify(revisions),
    drift: JSON.stringify([...new Set([...(JSON.parse(row.drift) as string[]), ...drift.filter(isOpen)])]),
    revision,
  }
}
