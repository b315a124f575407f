import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { systemZone, utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { changeBetween } from './version-change.ts'
import { isIntact, isSameContent, packVersion, unpackVersion, wholeContent, type KeptContent, type VersionContent } from './version-content.ts'
import { anchorEvery, VersionStore, type VersionReason, type VersionSummaryRow } from './version-store.ts'

const remembered = 16
/** A version stands alone again once what was kept since the last such one is so many times as long as it, or so many anchors back. */
const deltasToKeyframe = 8
const mostAnchors = 32
/** Where versions between went, the way to one could grow: from so many rows on the next stands alone. */
const longestChain = 64

export interface NewVersion {
  reason: VersionReason
  name: string
  author: string
  words: number
  characters: number
}

/** Packs and unpacks versions. Everything here runs inside a transaction of the caller. */
export class VersionArchive {
  readonly store: VersionStore
  /** Versions never change, so the last ones unpacked need not be unpacked again. */
  readonly #unpacked = new Map<string, KeptContent>()

  constructor(database: NewsroomDatabase) {
    this.store = new VersionStore(database)
  }

  /** Keeps a version of a story after its last one. */
  keep(storyId: string, content: VersionContent, version: NewVersion): VersionSummaryRow {
    const number = (this.store.last(storyId)?.number ?? 0) + 1
    const base = this.#baseOf(storyId, number)
    const { isKeyframe, ...packed } = packVersion(content, base && this.#readableOrNull(base))
    const change = this.#changeSince(storyId, number, content)
    const row = { id: newId(), story_id: storyId, number, headline: content.fields.headline, created_at: utcNow(), zone: systemZone(), change, ...version }
    this.store.insert({ ...row, base: isKeyframe || base === null ? null : base.number, ...packed })
    this.#remember(row.id, content)
    return row
  }

  /** A version as it stood. Fails with DAMAGED where its bytes changed on the disk. */
  read(row: VersionSummaryRow): VersionContent {
    return wholeContent(this.#kept(row))
  }

  /** A version as it was packed: what is based on it is told as the changes to just that. */
  #kept(row: VersionSummaryRow): KeptContent {
    const known = this.#unpacked.get(row.id)
    if (known !== undefined) return known
    let content: KeptContent
    try {
      content = this.#unpack(row.story_id, row.number)
    } catch (error) {
      throw new NewsroomError('DAMAGED', { what: `version of ${row.created_at}` }, { message: `The version of ${row.created_at} is damaged on the disk. Other versions are not touched by it.`, cause: error })
    }
    this.#remember(row.id, content)
    return content
  }

  /** A version as its rows give it, whatever is remembered of it. Throws where it is not, to the byte, what was kept. */
  #unpack(storyId: string, number: number): KeptContent {
    const chain = this.store.chain(storyId, number)
    if (chain[0]?.base !== null) throw new Error('The version that it is based on is gone')
    let content: KeptContent | null = null
    for (const link of chain) content = unpackVersion(link.content, content)
    const hash = chain.at(-1)?.hash
    if (content === null || hash === undefined || !isIntact(content, hash)) throw new Error('The hash differs')
    return content
  }

  /**
   * Takes versions of a story out for good. What was told as the changes to one of them is told anew as the changes to the version before that
   * stays, and is read back and held against its hash before anything goes. A damaged version stays, with the one that it is based on.
   */
  remove(storyId: string, ids: readonly string[]): { removed: string[]; left: string[] } {
    const links = this.store.links(storyId)
    const wanted = links.filter(({ id }) => ids.includes(id))
    const going = new Set(wanted.map(({ number }) => number))
    for (const { number, base } of links) {
      if (!going.has(number) && (base === null || !going.has(base))) continue
      if (this.#readableAt(storyId, number) !== null) continue
      going.delete(number)
      if (base !== null) going.delete(base)
    }
    for (const { id, number, base } of links) {
      if (going.has(number) || base === null || !going.has(base)) continue
      const before = links.findLast((link) => link.number < number && !going.has(link.number))
      this.#tellAnew(storyId, { id, number }, before?.number ?? null)
    }
    const gone = wanted.filter(({ number }) => going.has(number))
    for (const { id, number } of gone) {
      this.store.uncountBehind(storyId, number)
      this.store.remove(id)
      this.#unpacked.delete(id)
    }
    return { removed: gone.map(({ id }) => id), left: wanted.filter(({ number }) => !going.has(number)).map(({ id }) => id) }
  }

  /** Tells a version as the changes to another, where that can be read and the way to it is not too long; else it stands alone. */
  #tellAnew(storyId: string, { id, number }: { id: string; number: number }, before: number | null): void {
    const content = this.#readableAt(storyId, number)
    if (content === null) throw new Error('A version that was read before can be read no more')
    const isNear = before !== null && this.store.chainLength(storyId, before) < longestChain
    const { isKeyframe, content: packed } = packVersion(content, isNear ? this.#readableAt(storyId, before) : null)
    this.store.rebase(id, isKeyframe ? null : before, packed)
    // Throws, and with that undoes all, where the rows do not give to the byte what they gave before.
    this.#unpack(storyId, number)
  }

  #readableAt(storyId: string, number: number): KeptContent | null {
    const row = this.store.at(storyId, number)
    return row === undefined ? null : this.#readableOrNull(row)
  }

  /** The last version that stood in a story, where it is sound and holds just this content. */
  lastIfSame(storyId: string, content: VersionContent): VersionSummaryRow | undefined {
    const last = this.store.lastStanding(storyId)
    const kept = last && this.#readableOrNull(last)
    return kept && isSameContent(wholeContent(kept), content) ? last : undefined
  }

  /** The newest version of a story that is intact and that `accepts` takes; undefined where there is none. */
  newestIntact(storyId: string, accepts: (content: VersionContent) => boolean): VersionContent | undefined {
    for (const row of this.store.list(storyId)) {
      const kept = this.#readableOrNull(row)
      const content = kept && wholeContent(kept)
      if (content !== null && accepts(content)) return content
    }
    return undefined
  }

  /** The version that a new one is told as the changes to: the last one, or for an anchor the anchor before. Null where it is to stand alone. */
  #baseOf(storyId: string, number: number): VersionSummaryRow | null {
    const span = this.store.span(storyId)
    if (span === undefined || span.anchors >= mostAnchors || span.deltaBytes > deltasToKeyframe * span.keyframeBytes) return null
    const base = (number % anchorEvery === 1 ? this.store.at(storyId, span.anchor) : this.store.last(storyId)) ?? null
    return base !== null && this.store.chainLength(storyId, base.number) < longestChain ? base : null
  }

  /** What changed since the version before; null where it is to be counted later, or cannot be. */
  #changeSince(storyId: string, number: number, content: VersionContent, limit?: number): string | null {
    const before = this.store.before(storyId, number)
    const kept = before && this.#readableOrNull(before)
    if (kept === null) return null
    const change = changeBetween(kept === undefined ? null : wholeContent(kept), content, limit)
    return change && JSON.stringify(change)
  }

  /** What a version changed, as it is noted beside it, however long counting takes; a JSON null where it is damaged or follows one that is. */
  countedChange(row: VersionSummaryRow): string {
    const kept = this.#readableOrNull(row)
    return (kept && this.#changeSince(row.story_id, row.number, wholeContent(kept), Infinity)) ?? 'null'
  }

  #readableOrNull(row: VersionSummaryRow): KeptContent | null {
    try {
      return this.#kept(row)
    } catch (error) {
      if (error instanceof NewsroomError && error.kind === 'DAMAGED') return null
      throw error
    }
  }

  #remember(id: string, content: KeptContent): void {
    this.#unpacked.set(id, content)
    for (const oldest of this.#unpacked.keys()) {
      if (this.#unpacked.size <= remembered) break
      this.#unpacked.delete(oldest)
    }
  }
}
