import { plainLook } from '#domain/photo/look.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { findOriginal } from './originals.ts'
import { PhotoStore } from './photo-store.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'

/** In milliseconds: not while the newsroom opens. */
const firstAfter = 15_000
const page = 20

/** Makes the fingerprints of photos that were kept before there were any, one after the other while nobody waits for a picture. */
export class LookKeeping {
  readonly #folder: string
  readonly #database: NewsroomDatabase
  readonly #store: PhotoStore
  readonly #timer: NodeJS.Timeout
  #isClosing = false
  #work: Promise<void> = Promise.resolve()

  constructor(folder: string, database: NewsroomDatabase) {
    this.#folder = folder
    this.#database = database
    this.#store = new PhotoStore(database)
    this.#timer = setTimeout(() => void this.make().catch(() => {}), firstAfter).unref()
  }

  /** Makes those that are missing. What cannot be decoded now is tried again at the next start; one that is damaged looks like nothing. */
  make(): Promise<void> {
    return (this.#work = this.#work.then(() => this.#makeAll()))
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#timer)
    await this.#work.catch(() => {})
  }

  async #makeAll(): Promise<void> {
    let after = ''
    for (;;) {
      const photos = await this.#database.read(() => this.#store.withoutLook(after, page))
      for (const { id, sha256 } of photos) {
        if (this.#isClosing) return
        const look = await this.#lookOf(sha256)
        if (look !== null) {
          // Windows show nothing of it, but whoever knows the looks reads it again.
          await this.#database.write('looks', (changed) => {
            this.#store.setLook(id, sha256, look)
            changed('photo', id, 'look')
          })
        }
        after = id
      }
      if (photos.length < page) return
    }
  }

  async #lookOf(sha256: string): Promise<string | null> {
    try {
      const { look } = await sharedPictures().do({ kind: 'look', path: await findOriginal(this.#folder, sha256) }, 'sometime')
      return look
    } catch (error) {
      if (error instanceof PictureError && error.failure.reason === 'damaged') return plainLook
      if (error instanceof PictureError || error instanceof NewsroomError) return null
      throw error
    }
  }
}
