import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { noteUnlessNamed } from '../faults.ts'
import { PictureError } from './pictures/picture-work.ts'

const page = 20

export interface PhotosToSweep<Photo extends { id: string }> {
  /** What is done to them, as a sentence begins. */
  name: string
  /** In milliseconds: not while the newsroom opens. */
  firstAfter: number
  /** The next of those that are left, by their ids; read within a transaction. */
  left(after: string, limit: number): readonly Photo[]
  see(photo: Photo): Promise<void>
}

/** Sees to photos that an older Stet kept, one after the other while nobody waits for a picture. What could not be done is tried again at the next start. */
export class PhotoSweep<Photo extends { id: string }> {
  readonly #database: NewsroomDatabase
  readonly #photos: PhotosToSweep<Photo>
  readonly #timer: NodeJS.Timeout
  #isClosing = false
  #work: Promise<void> = Promise.resolve()

  constructor(database: NewsroomDatabase, photos: PhotosToSweep<Photo>) {
    this.#database = database
    this.#photos = photos
    this.#timer = setTimeout(() => void this.all(), photos.firstAfter).unref()
  }

  /** Sees to all that are left. Never rejects: a fault is noted. */
  all(): Promise<void> {
    return (this.#work = this.#work.then(() => this.#seeToAll()).catch((error: unknown) => this.#note(error)))
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#timer)
    await this.#work
  }

  async #seeToAll(): Promise<void> {
    let after = ''
    let faults = 0
    for (;;) {
      const photos = await this.#database.read(() => this.#photos.left(after, page))
      for (const photo of photos) {
        if (this.#isClosing) return
        try {
          await this.#photos.see(photo)
        } catch (error) {
          if (isNoPicture(error)) continue
          if (error instanceof NewsroomError) throw error
          // What fails for one photo may fail for thousands: the log has the first.
          if (++faults === 1) this.#note(error)
        } finally {
          after = photo.id
        }
      }
      if (photos.length < page) return
    }
  }

  #note(error: unknown): void {
    if (!this.#isClosing) noteUnlessNamed(this.#photos.name, error)
  }
}

/** Whether a photo's file is missing or cannot be read now. */
function isNoPicture(error: unknown): boolean {
  return error instanceof PictureError || (error instanceof NewsroomError && error.kind === 'NOT_FOUND')
}
