import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as fc from 'fast-check'
import { isAutomatic, thinnedOut } from '#domain/history/thinning.ts'
import type { StoredBlock, StoryFields } from '#domain/story/story.ts'
import { systemZone } from '#newsroom/clock.ts'
import type { NewsroomDatabase } from '#newsroom/database/newsroom-database.ts'
import { openSecondConnection } from '#newsroom/database/open.ts'
import { thinHistory } from '#newsroom/history/tidy-history.ts'
import { VersionArchive } from '#newsroom/history/version-archive.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'writer'
const minute = 60_000
const pause = 10 * minute

let temporary: TemporaryNewsroom
let database: NewsroomDatabase
beforeAll(async () => {
  // Days to come: what the newsroom tidies by itself, by the real clock, finds nothing old.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * minute })
  temporary = await temporaryNewsroom()
  database = await openSecondConnection(temporary.folder)
})
afterAll(async () => {
  vi.useRealTimers()
  await database.close()
  await temporary[Symbol.asyncDispose]()
})

/** All that a story holds, as somebody would look for it in a version. */
interface Content {
  fields: Pick<StoryFields, 'headline' | 'dek' | 'notes' | 'tags'>
  blocks: Record<string, StoredBlock>
}

interface Kept {
  id: string
  content: Content
  isAutomatic: boolean
  /** Not a text that was refused, which never stood in the story. */
  isStanding: boolean
  at: number
}

/** What must be found in the story: what stands there, and each version as it stood. */
interface Model {
  standing: Content
  versions: Kept[]
  createdAt: number
  updatedAt: number
}

interface Real {
  storyId: string
  bodyRevision: number
  fieldsRevision: number
}

const lastStanding = (model: Model) => model.versions.findLast(({ isStanding }) => isStanding)
const newsroom = (): Newsroom => temporary.newsroom
const copy = (content: Content): Content => structuredClone(content)
const textOf = ({ fields, blocks }: Content) => JSON.stringify([fields.headline, fields.dek, fields.notes, fields.tags, Object.keys(blocks).sort().map((id) => blocks[id])])
const contentOf = (fields: StoryFields, blocks: readonly StoredBlock[]): Content => ({ fields, blocks: Object.fromEntries(blocks.map((block) => [block.id, block])) })

/** Reads everything back as a program does that has just opened the newsroom, and finds all that the model has, and nothing else. */
async function holdsAll(model: Model, real: Real): Promise<void> {
  const archive = new VersionArchive(database)
  const story = await newsroom().stories.get(real.storyId)
  expect(textOf(contentOf(story.fields, story.blocks))).toBe(textOf(model.standing))
  const found = await database.read(() =>
    archive.store
      .list(real.storyId)
      .toReversed()
      .map((row) => {
        const { fields, blocks } = archive.read(row)
        return { id: row.id, text: textOf(contentOf(fields, blocks.map(([id, order, content]) => ({ id, order, content: JSON.parse(content) as StoredBlock['content'] })))) }
      }),
  )
  expect(found).toEqual(model.versions.map(({ id, content }) => ({ id, text: textOf(content) })))
}

/** A version of `content` was made, and stands last in the list. */
async function noteVersion(model: Model, real: Real, content: Content): Promise<void> {
  const [last] = await newsroom().versions.list(real.storyId)
  if (last === undefined || last.id === model.versions.at(-1)?.id) throw new Error('A version was to be made, and none was')
  model.versions.push({ id: last.id, content: copy(content), isAutomatic: isAutomatic(last), isStanding: last.reason !== 'conflict', at: Date.now() })
}

/** What stands there is found in the last version, which was made for it unless it was there. */
async function keptBefore(model: Model, real: Real, step: 'restore' | 'replace-all' | 'take-over'): Promise<void> {
  const { id } = await newsroom().versions.keepBefore({ storyId: real.storyId, step }, origin)
  if (id !== lastStanding(model)?.id) await noteVersion(model, real, model.standing)
  expect(textOf(lastStanding(model)?.content ?? model.standing)).toBe(textOf(model.standing))
}

/** Whether what stands there is to be kept before it is written over: it is in no version, and the last was made a while ago. */
function isDue(model: Model): boolean {
  const last = lastStanding(model)
  if (Date.now() - (last?.at ?? model.createdAt) < pause) return false
  return last === undefined || model.updatedAt > last.at || (model.updatedAt === last.at && textOf(last.content) !== textOf(model.standing))
}

async function isRefused(call: Promise<unknown>, kind: string): Promise<void> {
  await expect(call).rejects.toMatchObject({ kind })
}

async function saveBlocks(model: Model, real: Real, upserted: StoredBlock[], removed: string[]): Promise<void> {
  const isKept = isDue(model)
  const before = copy(model.standing)
  const { revision } = await newsroom().stories.saveBody({ storyId: real.storyId, baseRevision: real.bodyRevision, upserted, removed, words: 1, characters: 1 }, origin)
  real.bodyRevision = revision
  if (isKept) await noteVersion(model, real, before)
  for (const id of removed) delete model.standing.blocks[id]
  for (const block of upserted) model.standing.blocks[block.id] = block
  model.updatedAt = Date.now()
}

async function saveFields(model: Model, real: Real, changes: Partial<Content['fields']>): Promise<void> {
  const changed = Object.fromEntries(Object.entries(changes).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(model.standing.fields[name as keyof Content['fields']])))
  const isKept = isDue(model) && Object.keys(changed).length > 0
  const before = copy(model.standing)
  const { revision } = await newsroom().stories.saveFields({ storyId: real.storyId, baseRevision: real.fieldsRevision, changes }, origin)
  real.fieldsRevision = revision
  if (isKept) await noteVersion(model, real, before)
  if (Object.keys(changed).length === 0) return
  Object.assign(model.standing.fields, changed)
  model.updatedAt = Date.now()
}

/** Some days later the versions that the rule lets go are gone, and no other. */
async function thin(days: number, model: Model, real: Real): Promise<void> {
  vi.setSystemTime(Date.now() + days * 24 * 60 * minute)
  const now = new Date().toISOString()
  const before = (await newsroom().versions.list(real.storyId)).toReversed()
  const gone = new Set(thinnedOut(before.map((version) => ({ ...version, zone: null })), now, systemZone()))
  expect((await thinHistory(database, now)).left).toEqual([])
  for (const version of model.versions) if (gone.has(version.id)) expect(version.isAutomatic).toBe(true)
  const last = model.versions.findLast((version) => version.isAutomatic)
  model.versions = model.versions.filter((version) => !gone.has(version.id))
  if (last !== undefined) expect(model.versions).toContain(last)
}

/** A step of a writer, with what it is called where fast-check tells of a failure. */
class Step implements fc.AsyncCommand<Model, Real> {
  readonly #name: string
  readonly #act: (model: Model, real: Real) => Promise<void>

  constructor(name: string, act: (model: Model, real: Real) => Promise<void>) {
    this.#name = name
    this.#act = act
  }

  check(): boolean {
    return true
  }

  async run(model: Model, real: Real): Promise<void> {
    vi.setSystemTime(Date.now() + 1)
    await this.#act(model, real)
    await holdsAll(model, real)
  }

  toString(): string {
    return this.#name
  }
}

const step = <Given>(name: string, given: fc.Arbitrary<Given>, act: (given: Given, model: Model, real: Real) => Promise<void>) =>
  given.map((chosen) => new Step(`${name}(${JSON.stringify(chosen)})`, (model, real) => act(chosen, model, real)))

const id = fc.constantFrom('a', 'b', 'c', 'd')
const words = fc.constantFrom('The talks began.', '항만 노사가 협상을 시작했다.', 'بدأت المحادثات.', '', 'Nothing of it is 👩‍👩‍👧 known yet, and nobody says more than that.')
const block = fc.tuple(id, fc.constantFrom('a0', 'a1', 'b0'), words).map((parts) => paragraph(...parts))
const blocks = fc.uniqueArray(block, { minLength: 1, maxLength: 3, selector: (one) => one.id })
const fields = fc.record({ headline: words, dek: words, notes: words, tags: fc.array(fc.constantFrom('port', '항만'), { maxLength: 2 }) }, { requiredKeys: [] })
/** Which of the versions, counted from the last. */
const which = fc.nat({ max: 20 })
const chosenIn = <One>(list: readonly One[], index: number) => list.at(-1 - (index % Math.max(1, list.length)))

const steps = [
  step('save', fc.record({ upserted: blocks, removed: fc.uniqueArray(id, { maxLength: 1 }) }), ({ upserted, removed }, model, real) =>
    saveBlocks(model, real, upserted, removed.filter((gone) => upserted.every((one) => one.id !== gone))),
  ),
  step('save fields', fields, (changes, model, real) => saveFields(model, real, changes)),
  step('wait', fc.constantFrom(3, 11, 45, 200, 1_500), async (minutes) => void vi.setSystemTime(Date.now() + minutes * minute)),
  step('keep', fc.constantFrom('As filed', 'Second read'), async (name, model, real) => {
    await newsroom().versions.keep({ storyId: real.storyId, name, reason: 'named' }, origin)
    await noteVersion(model, real, model.standing)
  }),
  step('restore', which, async (index, model, real) => {
    const version = chosenIn(model.versions, index)
    if (version === undefined) return
    const { bodyRevision, fieldsRevision } = await newsroom().versions.restore(version.id, origin)
    Object.assign(real, { bodyRevision, fieldsRevision })
    await noteVersion(model, real, model.standing)
    model.standing = copy(version.content)
    model.updatedAt = Date.now()
  }),
  step('bring a block back', fc.tuple(which, id), async ([index, blockId], model, real) => {
    const found = chosenIn(model.versions, index)?.content.blocks[blockId]
    if (found === undefined) return
    await keptBefore(model, real, 'restore')
    await saveBlocks(model, real, [found], [])
  }),
  step('bring a field back', fc.tuple(which, fc.constantFrom('headline' as const, 'tags' as const)), async ([index, name], model, real) => {
    const version = chosenIn(model.versions, index)
    if (version === undefined) return
    await keptBefore(model, real, 'restore')
    await saveFields(model, real, { [name]: version.content.fields[name] })
  }),
  step('replace all', fc.tuple(blocks, words), async ([upserted, headline], model, real) => {
    await keptBefore(model, real, 'replace-all')
    await saveBlocks(model, real, upserted, [])
    await saveFields(model, real, { headline })
  }),
  step('take over', fc.constant(null), (_, model, real) => keptBefore(model, real, 'take-over')),
  step('refuse what another window wrote', blocks, async (refused, model, real) => {
    await isRefused(newsroom().stories.saveBody({ storyId: real.storyId, baseRevision: real.bodyRevision - 1, upserted: refused, removed: [], words: 1, characters: 1 }, 'other'), 'STALE')
    await newsroom().stories.keepConflict({ storyId: real.storyId, fields: {}, blocks: refused }, 'other')
    await noteVersion(model, real, { ...model.standing, blocks: Object.fromEntries(refused.map((one) => [one.id, one])) })
  }),
  step('trash and bring back', fc.constant(null), async (_, model, real) => {
    const last = lastStanding(model)
    const isKept = last === undefined || last.at < model.updatedAt
    await newsroom().storyTrash.trash(real.storyId, origin)
    if (isKept) await noteVersion(model, real, model.standing)
    await newsroom().storyTrash.restore(real.storyId, origin)
    model.updatedAt = Date.now()
  }),
  step('thin', fc.constantFrom(1, 3, 9, 40), thin),
  step('purge', which, async (index, model) => {
    const version = chosenIn(model.versions, index)
    if (version === undefined) return
    const purged = newsroom().versions.purge(version.id, origin)
    if (!version.isAutomatic) return isRefused(purged, 'INVALID')
    await purged
    model.versions = model.versions.filter((one) => one !== version)
  }),
  step('restart', fc.nat({ max: 5 }), async (chance) => {
    if (chance === 0) await temporary.reopen()
  }),
]

/** `STET_HISTORIES=2000 npx vitest run --project newsroom history-model` tries more of them. */
const histories = Number(process.env['STET_HISTORIES'] ?? 30)

test('whatever a writer saves, keeps, brings back, thins and deletes in whatever order, all that was kept is found again as it stood', async () => {
  let commands = 0
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: 'max' }), async (chosen) => {
      const story = await newsroom().stories.create({ fields: { headline: 'Port talks' }, blocks: [paragraph('a', 'a0', 'First.')] }, origin)
      const { bodyRevision, fieldsRevision } = story
      await fc.asyncModelRun(
        () => ({
          model: { standing: copy(contentOf(story.fields, story.blocks)), versions: [], createdAt: Date.now(), updatedAt: Date.now() },
          real: { storyId: story.id, bodyRevision, fieldsRevision },
        }),
        chosen,
      )
      commands += [...chosen].length
      // So that the next is not thinned together with all before it.
      await newsroom().storyTrash.purge(story.id, origin)
    }),
    { numRuns: histories, endOnFailure: process.env['STET_HISTORIES'] === undefined },
  )
  console.log(`${commands} steps in ${histories} histories: every version was found again`)
}, Math.max(120_000, histories * 1_000))
