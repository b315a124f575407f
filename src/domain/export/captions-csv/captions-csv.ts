import { photoFields, type PhotoFields, type PhotoListField, type PhotoTextField } from '../../photo/fields.ts'
import type { Photo } from '../../photo/photo.ts'
import { datePartsOf } from '../../photo/metadata/fields-as-written.ts'
import { comparedName } from '../../photo/numbered-name.ts'
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

/**
 * Lines that change nothing, and why: no photo has that id or file name, several have the file name, an earlier line is for the same photo, or a value
 * cannot be kept; or, `date`, those of which the date alone changes nothing, since it is none that a photo can hold: spreadsheets write dates anew.
 */
interface SheetProblem {
  line: number
  kind: 'unknown' | 'ambiguous' | 'again' | 'invalid' | 'date'
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
  const rows = readCsv(text) ?? []
  const first = rows.findIndex(isGiven)
  const names = rows[first]?.map((name) => name.trim()) ?? []
  const known = names.map((name) => columns.find((column) => column === name))
  if (!names.some((name) => name === idColumn || name === fileColumn) || !known.some(Boolean)) return null
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const byFile = Map.groupBy(photos, ({ fileName }) => comparedName(fileName))
  const read: ReadSheet<Of> = { changes: [], problems: [], unknownColumns: names.filter((name, index) => known[index] === undefined && name !== idColumn && name !== fileColumn && name !== '') }
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (index <= first || !isGiven(row)) continue
    const [id, file] = [idColumn, fileColumn].map((name) => (row[names.indexOf(name)] ?? '').trim())
    const named = byFile.get(comparedName(file ?? '')) ?? []
    const photo = byId.get(id ?? '') ?? (named.length === 1 ? named[0] : undefined)
    const problem = (kind: SheetProblem['kind'], name: string) => read.problems.push({ line: index + 1, kind, name })
    if (photo === undefined) {
      problem(named.length > 1 ? 'ambiguous' : 'unknown', file || id || '')
      continue
    }
    if (seen.has(photo.id)) {
      problem('again', photo.fileName)
      continue
    }
    seen.add(photo.id)
    const { dateCreated, ...others } = changesOf(photo.fields, known, row)
    const isDate = dateCreated === undefined || dateCreated === '' || datePartsOf(dateCreated) !== null
    const changes = isDate && dateCreated !== undefined ? { ...others, dateCreated } : others
    if (!photoFields.partial().safeParse(changes).success) {
      problem('invalid', photo.fileName)
      continue
    }
    if (!isDate) problem('date', photo.fileName)
    if (Object.keys(changes).length > 0) read.changes.push({ photo, changes })
  }
  return read
}

/** A line between others may be empty. */
function isGiven(row: readonly string[]): boolean {
  return row.some((cell) => cell !== '')
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
