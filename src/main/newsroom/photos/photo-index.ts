import { bitsApart, lookBits } from '#domain/photo/look.ts'
import { isSameMoment } from '#domain/photo/alike.ts'
import { comparedName, numberedName } from '#domain/photo/numbered-name.ts'
import type { ChangeFeed } from '../changes/change-feed.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { photoFieldsOf, PhotoStore } from './photo-store.ts'

/** A photo that looks like another one. */
export interface LikePhoto {
  photoId: string
  fileName: string
}

/**
 * In how many of its 64 bits a look may differ and still be taken for another copy's. Of the sample's photos packing and scaling changed two bits, brightening six
 * and a narrow crop eight; the two most alike of different pictures were 22 apart.
 */
const mostBitsApart = 8

interface Known {
  name: string
  look: readonly [high: number, low: number] | null
}

/**
 * What must be known of every photo whenever one is added, in memory: how they are named and what they look like. It is read with the first photo
 * that comes in and follows the changes from then on, whoever makes them.
 */
export class PhotoIndex {
  readonly #database: NewsroomDatabase
  readonly #store: PhotoStore
  readonly #known = new Map<string, Known>()
  /** How many photos have a name, by how it is compared. */
  readonly #names = new Map<string, number>()
  /** Names that were given to photos which are on their way. */
  readonly #promised = new Set<string>()
  /** The last number that was given in a series of names, by the name with the number 0. */
  readonly #counted = new Map<string, number>()
  #isRead = false

  constructor(database: NewsroomDatabase, changes: ChangeFeed) {
    this.#database = database
    this.#store = new PhotoStore(database)
    changes.subscribe(({ kind, id }) => {
      if (!this.#isRead) return
      if (kind === 'photo') this.#reread(id)
      // Changes were missed: everything is read again when it is needed.
      if (kind === 'newsroom') this.#forget()
    })
  }

  /** The name, or where another photo has it the next one with a number, as “port (2).jpg”. */
  async freeName(fileName: string): Promise<string> {
    await this.#read()
    const name = numberedName(fileName, (other) => this.#isTaken(other))
    this.#promised.add(comparedName(name))
    return name
  }

  /** The first free one of names that are counted from 1. `nameOf` must give another name for each number. */
  async freeNumbered(nameOf: (number: number) => string): Promise<string> {
    await this.#read()
    const series = comparedName(nameOf(0))
    for (let number = (this.#counted.get(series) ?? 0) + 1; ; number += 1) {
      const name = nameOf(number)
      if (this.#isTaken(name)) continue
      this.#counted.set(series, number)
      this.#promised.add(comparedName(name))
      return name
    }
  }

  /** The names of all photos, as they are compared. */
  async names(): Promise<string[]> {
    await this.#read()
    return [...this.#names.keys()]
  }

  /** The photo that looks most like this one, where one does; never one of another moment, nor one in the trash. */
  async like(photoId: string): Promise<LikePhoto | null> {
    await this.#read()
    const own = this.#known.get(photoId)?.look
    if (!own) return null
    const found: { id: string; apart: number }[] = []
    for (const [id, { look }] of this.#known) {
      if (look === null || id === photoId) continue
      const apart = bitsApart(own[0], own[1], look[0], look[1])
      if (apart <= mostBitsApart) found.push({ id, apart })
    }
    if (found.length === 0) return null
    return this.#database.read(() => {
      const row = this.#store.get(photoId)
      if (row === undefined) return null
      const { dateCreated } = photoFieldsOf(row)
      for (const { id } of found.toSorted((one, other) => one.apart - other.apart)) {
        const other = this.#store.get(id)
        if (other !== undefined && other.trashed_at === null && isSameMoment(dateCreated, photoFieldsOf(other).dateCreated)) return { photoId: id, fileName: other.file_name }
      }
      return null
    })
  }

  #isTaken(name: string): boolean {
    return this.#names.has(comparedName(name)) || this.#promised.has(comparedName(name))
  }

  async #read(): Promise<void> {
    if (this.#isRead) return
    await this.#database.read(() => {
      if (this.#isRead) return
      for (const row of this.#store.looks()) this.#set(row.id, row)
      this.#isRead = true
    })
  }

  #reread(id: string): void {
    this.#drop(id)
    const row = this.#store.get(id)
    if (row !== undefined) this.#set(id, row)
  }

  #set(id: string, row: { file_name: string; look: string | null; trashed_at: string | null }): void {
    const name = comparedName(row.file_name)
    this.#known.set(id, { name, look: row.trashed_at === null && row.look !== null ? lookBits(row.look) : null })
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1)
    this.#promised.delete(name)
  }

  #drop(id: string): void {
    const known = this.#known.get(id)
    if (known === undefined) return
    this.#known.delete(id)
    const left = (this.#names.get(known.name) ?? 1) - 1
    if (left > 0) this.#names.set(known.name, left)
    else this.#names.delete(known.name)
  }

  #forget(): void {
    this.#known.clear()
    this.#names.clear()
    this.#isRead = false
  }
}
