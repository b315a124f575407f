import { photoFields, type PhotoFields, type PhotoListField, type PhotoTextField } from '../../photo/fields.ts'
import type { Photo } from '../../photo/photo.ts'
import { readCsv, writeCsv } from './csv.ts'

/** The fields that a sheet of captions has columns for, by which it names them; lists are parted by `; `. */
const columns = [
  'caption', 'altText', 'extendedDescription', 'headline', 'creator', 'creditLine', 'source', 'copyrightNotice', 'rightsUsageTerms', 'instructions', 'keywords',
  'personsShown', 'organisationsShown', 'eventName', 'sublocation', 'city', 'provinceOrState', 'country', 'countryCode', 'dateCreated', 'title', 'jobId',
] as const satisfies (PhotoTextField | PhotoListField)[]
type Column = (typeof columns)[number]
type SheetPhoto = Pick<Photo, 'id' | 'fileName' | 'fields'>

const idColumn = 'id'
const fileColumn = 'file'

/** Photos as a sheet: a line each, by id and file name, with their captions and what belongs to them. */
export function writeCaptionsCsv(photos: readonly SheetPhoto[]): string {
  return writeCsv([[idColumn, fileColumn, ...columns], ...photos.map(({ id, fileName, fields }) => [id, fileName, ...columns.map((name) => cellOf(fields[name]))])])
}

/** What a sheet would change of one photo. */
interface SheetChange<Of extends SheetPhoto> {
  photo: Of
  changes: Partial<PhotoFields>
}

/** Lines that change nothing, and why: no photo has that id or file name, several have the file name, or a value cannot be kept. */
interface SheetProblem {
  line: number
  kind: 'unknown' | 'ambiguous' | 'invalid'
  name: string
}

export interface ReadSheet<Of extends SheetPhoto> {
  changes: SheetChange<Of>[]
  problems: SheetProblem[]
  /** Columns of the sheet that name no field; what stands in them is not read. */
  unknownColumns: string[]
}

/** Reads a sheet back: what it would change of the photos, each found by its id, else by its file name. Null where the text is no such sheet. */
export function readCaptionsCsv<Of extends SheetPhoto>(text: string, photos: readonly Of[]): ReadSheet<Of> | null {
  const [head, ...rows] = readCsv(text) ?? []
  const names = head?.map((name) => name.trim()) ?? []
  const known = names.map((name) => columns.find((column) => column === name))
  if (!names.some((name) => name === idColumn || name === fileColumn) || !known.some(Boolean)) return null
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const byFile = Map.groupBy(photos, ({ fileName }) => fileName.normalize('NFC'))
  const read: ReadSheet<Of> = { changes: [], problems: [], unknownColumns: names.filter((name, index) => known[index] === undefined && name !== idColumn && name !== fileColumn && name !== '') }
  for (const [index, row] of rows.entries()) {
    const [id, file] = [idColumn, fileColumn].map((name) => (row[names.indexOf(name)] ?? '').trim())
    const named = byFile.get((file ?? '').normalize('NFC')) ?? []
    const photo = byId.get(id ?? '') ?? (named.length === 1 ? named[0] : undefined)
    const problem = (kind: SheetProblem['kind'], name: string) => read.problems.push({ line: index + 2, kind, name })
    if (photo === undefined) {
      problem(named.length > 1 ? 'ambiguous' : 'unknown', file || id || '')
      continue
    }
    const changes = changesOf(photo.fields, known, row)
    const kept = photoFields.partial().safeParse(changes)
    if (!kept.success) problem('invalid', photo.fileName)
    else if (Object.keys(changes).length > 0) read.changes.push({ photo, changes })
  }
  return read
}

function changesOf(fields: PhotoFields, known: readonly (Column | undefined)[], row: readonly string[]): Partial<PhotoFields> {
  return Object.fromEntries(
    known.flatMap((name, index) => {
      const cell = row[index]
      // A line that was cut short says nothing about what is missing.
      if (name === undefined || cell === undefined || cellOf(fields[name]) === plainLines(cell)) return []
      return [[name, Array.isArray(fields[name]) ? listOf(plainLines(cell)) : plainLines(cell)] as const]
    }),
  )
}

/** Spreadsheets end lines within a cell in their own ways. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function cellOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? plainLines(value) : value.map((one) => plainLines(one).replace(/[\\;]/g, String.raw`\$&`)).join('; ')
}

function listOf(cell: string): string[] {
  const values = cell.match(/(?:\\[\s\S]|[^;\\])+/g) ?? []
  return values.map((value) => value.trim().replace(/\\([\s\S])/g, '$1')).filter(Boolean)
}
