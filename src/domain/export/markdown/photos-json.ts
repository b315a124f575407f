import type { FigureAttributes } from '#domain/document/node.ts'
import type { PhotoReport, ReportedFile } from '../photo-report/photo-report.ts'
import type { ExportPhoto, StoryForExport } from '../story-for-export.ts'

/** The photos' file beside a text. */
export const photosFile = 'photos.json'

/**
 * What the text alone cannot carry of its photos: which placement and photo each figure is, in the order of the text; whether caption and
 * alt text are the story's own (text) or the photo's (null); and each photo's public fields.
 */
export interface PhotosJson {
  version: 1
  leadPhotoId: string | null
  figures: FigureAttributes[]
  photos: PhotoEntry[]
  /** What was written and read back, where the photos themselves are beside the text. */
  locationRemoved?: boolean
  files?: ReportedFile[]
}

export const publicPhotoFields = ['caption', 'altText', 'headline', 'creator', 'creditLine', 'source', 'copyrightNotice', 'rightsUsageTerms', 'webStatementOfRights', 'digitalSourceType'] as const
type PublicPhotoFields = Record<(typeof publicPhotoFields)[number], string>

/** A photo's identity, its widest file, and the fields that are embedded in that file too. */
export interface PhotoEntry extends PublicPhotoFields {
  photoId: string
  file: string | null
}

export function photosJson(story: StoryForExport, figures: readonly FigureAttributes[], report: PhotoReport | null): string {
  const lead = story.fields.leadPhotoId
  const named = new Set([...figures.map((figure) => figure.photoId), ...(lead === null ? [] : [lead])])
  const photos = [...named].flatMap((id) => {
    const photo = story.photos.get(id)
    return photo === undefined ? [] : [entryOf(photo)]
  })
  const content: PhotosJson = { version: 1, leadPhotoId: lead, figures: figures.map(figureOf), photos, ...(report === null ? {} : { locationRemoved: report.locationRemoved, files: [...report.files] }) }
  return `${JSON.stringify(content, null, 2)}\n`
}

function figureOf({ placementId, photoId, caption, alt }: FigureAttributes): FigureAttributes {
  return { placementId, photoId, caption, alt }
}

function entryOf({ id, fields, renditions }: ExportPhoto): PhotoEntry {
  const { caption, altText, headline, creator, creditLine, source, copyrightNotice, rightsUsageTerms, webStatementOfRights, digitalSourceType } = fields
  const file = renditions.at(-1)?.path ?? null
  return { photoId: id, file, caption, altText, headline, creator, creditLine, source, copyrightNotice, rightsUsageTerms, webStatementOfRights, digitalSourceType }
}
