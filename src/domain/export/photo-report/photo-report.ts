import type { PhotoFields } from '../../photo/fields.ts'
import type { PixelSize } from '../../photo/framing.ts'

/** The readable report beside a story's photos. */
export const photoReportFile = 'photos.html'

/** Stands within its first 64 bytes, so that it is never taken for a story. */
export const photoReportMark = 'data-stet="photo-report"'

/** Whether a file says of a field what it has to. */
export type FieldVerdict = 'pass' | 'fail'

/** A photo file that was written, and what was found when it was read back. */
export interface ReportedFile {
  /** Relative to the export's folder, with forward slashes. */
  path: string
  photoId: string
  bytes: number
  width: number
  height: number
  /** Where the picture could not be decoded, its size: the file shows the small preview that lay inside. */
  previewOf?: PixelSize
  /** By field, those that are given alone. */
  fields: Partial<Record<keyof PhotoFields, FieldVerdict>>
}

/** What became of the photos of an export. */
export interface PhotoReport {
  /** Whether GPS positions, serial numbers and the owner's name were taken out. */
  locationRemoved: boolean
  files: readonly ReportedFile[]
}

/** The words of the readable report, in the interface's language. */
export interface PhotoReportWords {
  language: string
  direction: 'ltr' | 'rtl'
  /** `{{headline}}` is the story's. */
  title: string
  intro: string
  locationRemoved: string
  locationKept: string
  file: string
  pixels: string
  size: string
  kilobytes: string
  pass: string
  fail: string
  notGiven: string
  /** With `{{width}}` and `{{height}}` of the picture that could not be decoded. */
  preview: string
  untitled: string
  fields: Record<string, string>
}
