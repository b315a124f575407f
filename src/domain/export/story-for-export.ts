import type { Body } from '../document/node.ts'
import type { PhotoFields } from '../photo/photo.ts'
import type { StoryFields } from '../story/story.ts'

/** One written size of a photo. `path` is relative to the main file, with forward slashes; sizes are pixels. */
export interface ExportRendition {
  path: string
  width: number
  height: number
}

/** A photo as exporters see it. `renditions` are sorted by width, smallest first, and empty where the photo is missing. */
export interface ExportPhoto {
  id: string
  fields: PhotoFields
  /** As readers see it, in the form of the house. */
  credit: string
  width: number
  height: number
  missing: boolean
  renditions: ExportRendition[]
  /** The same sizes in formats that not every reader's program knows, the smallest files first. */
  sources?: { mediaType: string; renditions: ExportRendition[] }[]
  /** What is shown with a link to the story. */
  social?: ExportRendition
}

/** The fields of a story without its notes, which never leave the newsroom. */
export type PublicStoryFields = Omit<StoryFields, 'notes'>

/** All that an exporter may know of a story: nothing of its sources, notes or citations' rows. Times are UTC, ISO 8601. */
export interface StoryForExport {
  id: string
  fields: PublicStoryFields
  body: Body
  /** By photo id: those placed in the body, and the lead photo. */
  photos: ReadonlyMap<string, ExportPhoto>
  publishedAt: string
  modifiedAt: string
}

/** A text file of an export. `path` is relative to the export's folder, with forward slashes. */
export interface ExportedFile {
  path: string
  text: string
}

/** Slug to file name lives beside this file; exporters take both from here. */
export { fileNameOf } from './file-name.ts'
