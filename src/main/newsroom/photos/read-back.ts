import { basename } from 'node:path'
import type { FieldVerdict } from '#domain/export/photo-report/photo-report.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { NewsroomError, quoted } from '../errors.ts'
import { runExifTool } from './exiftool.ts'
import { fieldOfTag, homesOf, tagsOf, type TagValue } from './exiftool-tags.ts'

/** A file that was written, and the fields that it has to hold, as `fieldsAsWritten` gives them. */
export interface FileToCheck {
  /** Absolute. */
  path: string
  fields: PhotoFields
}

/** What ExifTool found in a file: a verdict on each field that is given or should not be there. */
export interface FileCheck {
  path: string
  fields: Partial<Record<keyof PhotoFields, FieldVerdict>>
  /** Whether GPS positions, serial numbers or the camera's owner are inside. */
  holdsLocation: boolean
}

type FoundTags = Record<string, unknown>

/** Texts as they stand, structures whole, numbers as texts: what is compared is what the file says. */
const asItStands = ['-json', '-struct', '-G1', '-n', '-api', 'structformat=jsonq']

/** Reads files with ExifTool, in one call for all of them, and holds each field against what the file has to say. */
export async function readBack(files: readonly FileToCheck[]): Promise<FileCheck[]> {
  if (files.length === 0) return []
  const found = JSON.parse(await runExifTool([...asItStands, '-XMP:all', '-IPTC:all', '-EXIF:all', ...files.map(({ path }) => path)])) as FoundTags[]
  const byPath = new Map(found.map((tags) => [String(tags['SourceFile']), tags]))
  return files.map(({ path, fields }) => {
    const tags = byPath.get(path.replaceAll('\\', '/')) ?? byPath.get(path) ?? {}
    return { path, fields: verdictsOn(path, fields, tags), holdsLocation: holdsLocation(tags) }
  })
}

/** As `readBack`; throws NewsroomError NOT_WRITABLE, which names file and field, where a field is not as it has to be. */
export async function readBackOrRefuse(files: readonly FileToCheck[], keepLocation: boolean): Promise<FileCheck[]> {
  const checks = await readBack(files)
  for (const { path, fields, holdsLocation: located } of checks) {
    const file = basename(path)
    const failed = Object.entries(fields).find(([, verdict]) => verdict === 'fail')
    if (failed !== undefined) throw refusal(path, `${quoted(file)} does not hold the field “${failed[0]}” as it stands in the newsroom. Nothing was written.`)
    if (located && !keepLocation) throw refusal(path, `${quoted(file)} still tells where it was taken or with which camera. Nothing was written.`)
  }
  return checks
}

function refusal(path: string, message: string): NewsroomError {
  return new NewsroomError('NOT_WRITABLE', { path }, { message })
}

function verdictsOn(path: string, fields: PhotoFields, found: FoundTags): FileCheck['fields'] {
  const homes = homesOf(path)
  const verdicts: FileCheck['fields'] = {}
  const expected = new Set<string>()
  for (const { field, tag, value } of tagsOf(fields)) {
    if (!homes.test(tag)) continue
    expected.add(tag.toLowerCase())
    const isThere = says(Object.entries(found).find(([name]) => name.toLowerCase() === tag.toLowerCase())?.[1], value)
    verdicts[field] = isThere && verdicts[field] !== 'fail' ? 'pass' : 'fail'
  }
  for (const name of Object.keys(found)) {
    const field = fieldOfTag(name)
    if (field !== undefined && !expected.has(name.toLowerCase())) verdicts[field] = 'fail'
  }
  return verdicts
}

/** Whether what was found is what had to be written. ExifTool shows a list of one as one, and a member's name with a capital. */
function says(found: unknown, value: TagValue): boolean {
  if (typeof value === 'string') return (Array.isArray(found) && found.length === 1 ? found[0] : found) === value
  if (Array.isArray(value)) {
    const list: readonly unknown[] = Array.isArray(found) ? found : [found]
    return list.length === value.length && value.every((one: TagValue, index) => says(list[index], one))
  }
  if (typeof found !== 'object' || found === null) return false
  const members = Object.entries(value)
  const names = new Map(Object.entries(found).map(([name, inner]) => [name.toLowerCase(), inner]))
  return names.size === members.length && members.every(([name, inner]) => says(names.get(name.replace(/^.*:/, '').toLowerCase()), inner))
}

/** Tags that tell where a photo was taken or with whose device. */
const location = /^(?:[\w-]+:)?(?:GPS(?!VersionID)\w*|\w*SerialNumber|(?:Camera)?OwnerName)$/i

function holdsLocation(found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(found).some(([name, value]) => location.test(name) || holdsLocation(value))
}
