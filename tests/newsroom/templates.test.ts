import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TemplateContent } from '#domain/template/template.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const content = (changes: Partial<TemplateContent> = {}): TemplateContent => ({ name: 'Sign-off', abbreviation: 'sig', story: {}, blocks: [paragraph('{name}, {dateline}')], ...changes })
const refused = (kind: string) => expect.objectContaining({ kind })

test('a snippet is kept, changed, taken out of use and brought back; of two writers of one part the second is told', async () => {
  const { templates } = temporary.newsroom
  const made = await templates.create({ kind: 'snippet', content: content({ name: '서명'.normalize('NFD') }) }, origin)
  expect(made).toMatchObject({ kind: 'snippet', revision: 1, content: { name: '서명', abbreviation: 'sig', blocks: [paragraph('{name}, {dateline}')] } })
  const saved = await templates.save({ templateId: made.id, baseRevision: 1, changes: { blocks: [paragraph('By {name}')] } }, origin)
  expect(saved).toMatchObject({ revision: 2, content: { name: '서명', blocks: [paragraph('By {name}')] } })
  await templates.save({ templateId: made.id, baseRevision: 1, changes: { name: 'Other part' } }, origin)
  await expect(templates.save({ templateId: made.id, baseRevision: 1, changes: { blocks: [] } }, origin)).rejects.toEqual(refused('STALE'))

  await templates.remove(made.id, origin)
  expect(await templates.list()).toEqual([])
  await templates.restore(made.id, origin)
  const reopened = await temporary.reopen()
  expect(await reopened.templates.list()).toMatchObject([{ id: made.id, revision: 3, content: { name: 'Other part', abbreviation: 'sig', blocks: [paragraph('By {name}')] } }])
  await expect(reopened.templates.remove('0198f000-0000-7000-8000-00000000dead', origin)).rejects.toEqual(refused('NOT_FOUND'))
})

test('an abbreviation is one snippet’s alone; who comes back to a taken one has none', async () => {
  const { templates } = temporary.newsroom
  const first = await templates.create({ kind: 'snippet', content: content() }, origin)
  await expect(templates.create({ kind: 'snippet', content: content({ name: 'Second' }) }, origin)).rejects.toEqual(refused('ABBREVIATION_TAKEN'))
  await templates.remove(first.id, origin)
  const second = await templates.create({ kind: 'snippet', content: content({ name: 'Second' }) }, origin)
  await templates.restore(first.id, origin)
  const abbreviations = (await templates.list()).map(({ content: { name, abbreviation } }) => [name, abbreviation])
  expect(abbreviations).toEqual([['Second', 'sig'], ['Sign-off', '']])
  await expect(templates.save({ templateId: first.id, baseRevision: 1, changes: { abbreviation: 'sig' } }, origin)).rejects.toSatisfy(
    (error) => error instanceof NewsroomError && error.kind === 'ABBREVIATION_TAKEN' && JSON.stringify(error.data).includes('Second'),
  )
  await templates.save({ templateId: second.id, baseRevision: 1, changes: { abbreviation: '' } }, origin)
  await templates.save({ templateId: first.id, baseRevision: 1, changes: { abbreviation: 'sig' } }, origin)
})

test('photos, citations and what may run stay out, and a story’s template keeps only what begins a story', async () => {
  const { templates } = temporary.newsroom
  const blocks = [
    { type: 'figure', attrs: { photoId: 'p', placementId: 'q', caption: null, alt: null } },
    { type: 'paragraph', attrs: { id: 'b' }, content: [{ type: 'text', text: 'Click', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'citation', attrs: { id: 'c' } }] }] },
    { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
  ]
  const made = await templates.create({ kind: 'story', content: content({ abbreviation: '', story: { headline: 'Weather {date}', section: 'Weather' }, blocks }) }, origin)
  expect(made.content).toMatchObject({ story: { headline: 'Weather {date}', section: 'Weather' }, blocks: [paragraph('Click')] })
  expect(JSON.stringify(made)).not.toMatch(/script|citation|figure/)
})

test('snippets and templates go along in a backup', async () => {
  const { templates, backups } = temporary.newsroom
  await templates.create({ kind: 'snippet', content: content() }, origin)
  const file = join(temporary.folder, '..', 'copy.db')
  await backups.write(file)
  const { folder } = await backups.restore(file)
  const restored = await openNewsroom({ folder })
  expect((await restored.templates.list()).map((template) => template.content)).toEqual([content()])
  expect(await restored.backups.verify()).toMatchObject({ ok: true })
  await restored.close()
})

test('a row that somebody else wrote is read as far as it is a template, and hides no other', async () => {
  const { templates } = temporary.newsroom
  const made = await templates.create({ kind: 'snippet', content: content() }, origin)
  const connection = new Database(join(temporary.folder, 'newsroom.db'))
  const insert = connection.prepare("INSERT INTO text_template SELECT @id, 'story', @name, @id || ' words', @fields, @blocks, 1, '{}', created_at, updated_at, NULL FROM text_template WHERE id = @like")
  const blocks = '[{"type":"script","content":"x"},7,{"type":"paragraph","attrs":{"onclick":"x"},"content":[{"type":"text","text":"Kept"}]}]'
  insert.run({ id: '0198f000-0000-7000-8000-00000000000a', name: 'x'.repeat(500), fields: '{"headline":7}', blocks, like: made.id })
  insert.run({ id: 'no id', name: 'x', fields: '{}', blocks, like: made.id })
  connection.close()
  expect(await templates.list()).toHaveLength(2)
  const [first, second] = (await templates.list()).toSorted((a, b) => a.kind.localeCompare(b.kind))
  expect(first).toEqual(made)
  expect(second?.content).toEqual({ name: 'x'.repeat(200), abbreviation: '', story: {}, blocks: [paragraph('Kept')] })
})
