import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentNode } from '#domain/document/node.ts'
import type { Finding } from '#domain/check/finding.ts'
import { houseRules } from '#domain/check/house.ts'
import { proofHtml } from '#domain/export/html/proof.ts'
import { figuresIn } from '#domain/export/lead-photo.ts'
import { photosFile } from '#domain/export/markdown/photos-json.ts'
import { photoReportFile } from '#domain/export/photo-report/photo-report.ts'
import { usualWidths, type PhotoPreset } from '#domain/export/photo-presets.ts'
import { croppedFrame } from '#domain/photo/framing.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { remark, type PhotoRemark } from '#domain/photo/remarks.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import type { Versions } from '../history/versions.ts'
import type { PhotoRereading } from '../photos/photo-rereading.ts'
import type { Photos } from '../photos/photos.ts'
import type { PrintProfile } from '../photos/pixels.ts'
import type { Settings } from '../settings/settings.ts'
import type { Stories } from '../stories/stories.ts'
import { forExport, gather, snapshotOf, storyTimes, type Gathered } from './gather.ts'
import { plannedFiles, writePhotoFiles, type PhotoFile, type PhotoSizesRequest, type WrittenFile } from './photo-files.ts'
import { reportOn } from './photo-report.ts'
import { placeFiles } from './place-files.ts'
import type { Publication, Publications } from './publications.ts'
import { renderStory, type RenderRequest } from './render.ts'

export interface ExportRequest extends RenderRequest {
  storyId: string
  /** Keep GPS position and device serial numbers in the photos. */
  keepLocation: boolean
  /** What is written of the photos besides the usual sizes. */
  photoPresets?: readonly PhotoPreset[]
  /** The colours of print files; the original's own where it is not given. */
  printProfile?: PrintProfile
}

export interface Preview {
  html: string
  text: string
  files: { path: string; bytes: number | null }[]
  findings: Finding[]
}

/** Files that were written; `files` are relative to `folder`, the story's own file first. */
export interface Exported {
  folder: string
  files: string[]
  warnings: PhotoRemark[]
}

/** What publishing needs of a newsroom. */
export interface PublishingNeeds {
  folder: string
  stories: Pick<Stories, 'get' | 'saveFields'>
  photos: Pick<Photos, 'ofStory'>
  rereading: Pick<PhotoRereading, 'ofStory'>
  publications: Publications
  versions: Pick<Versions, 'keep'>
  settings: Pick<Settings, 'all'>
  /** What stands between a story and print. */
  check: (storyId: string) => Promise<Finding[]>
}

/** Writes stories out: for readers, for proof, and as a copy for a script. */
export class Publishing {
  readonly #needs: PublishingNeeds

  constructor(needs: PublishingNeeds) {
    this.#needs = needs
  }

  /** What would be written and what stands in the way. Fails with NOT_FOUND. */
  async preview(request: ExportRequest): Promise<Preview> {
    await this.#needs.rereading.ofStory(request.storyId)
    const gathered = await this.#gather(request.storyId)
    const times = storyTimes(gathered, await this.#earlier(request.storyId), null)
    const planned = await byPhoto(gathered, (placed) => plannedFiles(this.#needs.folder, placed, sizesRequest(gathered, request)))
    const served = await byPhoto(gathered, ({ photo }) => Promise.resolve(servedRenditions(photo)))
    const { main, beside } = renderStory(forExport(gathered, times, planned), request, null)
    const page = renderStory(forExport(gathered, times, served), { ...request, format: 'html', form: 'page' }, null).main
    const pictures = request.format === 'text' ? [] : [...planned.values()].flat().map(({ path }) => path)
    // What the reports say is known when the photos are written.
    const reports = pictures.length > 0 ? [photosFile, photoReportFile] : beside.map(({ path }) => path)
    return {
      html: page.text,
      text: main.text,
      files: [
        { path: main.path, bytes: Buffer.byteLength(main.text) },
        ...[...reports, ...pictures].map((path) => ({ path, bytes: null })),
      ],
      findings: await this.#needs.check(request.storyId),
    }
  }

  /** A printable proof as a complete HTML page, its photos as the window has them. Fails with NOT_FOUND. */
  async proof({ storyId, doubleSpaced }: { storyId: string; doubleSpaced: boolean }): Promise<{ html: string }> {
    const gathered = await this.#gather(storyId)
    const served = await byPhoto(gathered, ({ photo }) => Promise.resolve(servedRenditions(photo)))
    return { html: proofHtml(forExport(gathered, storyTimes(gathered, await this.#earlier(storyId), null), served), { doubleSpaced }) }
  }

  /**
   * Writes a copy of a story into a folder, whole or not at all, and changes nothing in the newsroom. Fails with BLOCKED where an ERROR stands
   * and `override` names nobody, with NOT_WRITABLE, DISK_FULL, NOT_FOUND.
   */
  async export(request: ExportRequest & { folder: string; override: string | null }): Promise<Exported> {
    await this.#refuseBlocked(request)
    const gathered = await this.#gather(request.storyId)
    const { placed, warnings } = await this.#write(gathered, storyTimes(gathered, await this.#earlier(request.storyId), null), request)
    return { folder: request.folder, files: listed(placed), warnings }
  }

  /**
   * Publishes a story: writes it as `export` does, puts on record what went out, keeps that as a version and marks the story as published.
   * Fails as `export` does; then nothing is on record.
   */
  async publish(request: ExportRequest & { folder: string; override: string | null }, origin: string): Promise<Exported & { publicationId: string }> {
    const overriddenBy = await this.#refuseBlocked(request)
    const now = utcNow()
    const read = await this.#gather(request.storyId)
    const gathered: Gathered = { ...read, fields: { ...read.fields, status: 'published' } }
    const times = storyTimes(gathered, await this.#earlier(request.storyId), now)
    const { placed, warnings } = await this.#write(gathered, times, request)
    const publication = await this.#needs.publications.record(
      {
        storyId: request.storyId,
        format: request.format,
        flavour: request.format === 'markdown' ? request.flavour : '',
        folder: request.folder,
        overriddenBy,
        publishedAt: now,
        snapshot: { ...snapshotOf(gathered), ...times, files: placed.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })) },
      },
      origin,
    )
    await this.#markPublished(request.storyId, origin)
    await this.#needs.versions.keep({ storyId: request.storyId, name: '', reason: 'publish' }, origin)
    return { publicationId: publication.id, folder: request.folder, files: listed(placed), warnings }
  }

  /** The publications of a story, the last first. */
  list(storyId: string): Promise<Publication[]> {
    return this.#needs.publications.ofStory(storyId)
  }

  async #gather(storyId: string): Promise<Gathered> {
    const { creditForm } = houseRules(await this.#needs.settings.all())
    return gather(await this.#needs.stories.get(storyId), await this.#needs.photos.ofStory(storyId), creditForm)
  }

  async #earlier(storyId: string) {
    const publications = await this.#needs.publications.ofStory(storyId)
    const last = publications[0]
    const first = publications.at(-1)
    if (!last || !first) return null
    return { firstAt: first.publishedAt, last: (await this.#needs.publications.get(last.id)).snapshot }
  }

  /** Who takes it on that something stands in the way; null where nothing does. */
  async #refuseBlocked({ storyId, override }: { storyId: string; override: string | null }): Promise<string | null> {
    await this.#needs.rereading.ofStory(storyId)
    const errors = (await this.#needs.check(storyId)).filter((finding) => finding.level === 'ERROR')
    if (errors.length === 0) return null
    const who = override?.trim()
    if (!who) throw new NewsroomError('BLOCKED', { findings: errors.map((finding) => finding.message) })
    return who
  }

  async #write(gathered: Gathered, times: { publishedAt: string; modifiedAt: string }, request: ExportRequest & { folder: string }) {
    const warnings: PhotoRemark[] = []
    /** By photo, a file of those that show no more than a preview. */
    const previews = new Map<string, WrittenFile>()
    const sizes = sizesRequest(gathered, request)
    const placed = await placeFiles(request.folder, async (staging) => {
      // A plain text has no pictures beside it; their captions and credits stand in the text.
      const bare = request.format === 'text'
      const written = bare ? null : await byPhoto(gathered, (photo) => writePhotoFiles(this.#needs.folder, staging, photo, sizes))
      for (const file of [...(written?.values() ?? [])].flat()) if (file.previewOf !== null) previews.set(file.photoId, file)
      const report = written === null ? null : await reportOn([...written.values()].flat(), staging, request.keepLocation)
      const shown = written ?? (await byPhoto(gathered, (photo) => plannedFiles(this.#needs.folder, photo, sizes)))
      const { main, beside } = renderStory(forExport(gathered, times, shown), request, report)
      const texts = [...beside.toReversed(), main]
      for (const { path, text } of texts) {
        await mkdir(dirname(join(staging, path)), { recursive: true })
        await writeFile(join(staging, path), text)
      }
      // The story's own file comes last: it never stands there before all that it shows.
      const pictures = report === null ? [] : report.files.map(({ path }) => path)
      return [...pictures, ...texts.map((file) => file.path)]
    })
    const [main, photosJson] = [placed.at(-1), placed.find((file) => file.path === 'photos.json')]
    if (request.format === 'markdown' && main?.state === 'new' && photosJson?.state === 'replaced') {
      warnings.push(remark('photos-json-replaced'))
    }
    for (const { photo } of gathered.placed) {
      const named = excerpt(photo.fields.caption || photo.fileName)
      if (photo.original === null) warnings.push(remark('published-without-file', { photo: named }))
      const { previewOf } = previews.get(photo.id) ?? { previewOf: null }
      if (previewOf !== null) warnings.push(remark('published-as-preview', { photo: named, width: previewOf.width, height: previewOf.height }))
    }
    return { placed, warnings }
  }

  /** Somebody may be typing in the story's fields at the same moment: the status is laid on whatever stands there. */
  async #markPublished(storyId: string, origin: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const { fields, fieldsRevision } = await this.#needs.stories.get(storyId)
      if (fields.status === 'published') return
      try {
        await this.#needs.stories.saveFields({ storyId, baseRevision: fieldsRevision, changes: { status: 'published' } }, origin)
        return
      } catch (error) {
        if (!(error instanceof NewsroomError && error.kind === 'STALE') || attempt >= 5) throw error
      }
    }
  }
}

/** Files as people read them: the texts before the pictures, the story first. They were placed in the opposite order. */
function listed(placed: { path: string }[]): string[] {
  const paths = placed.map((file) => file.path).toReversed()
  return [...paths.filter((path) => !path.includes('/')), ...paths.filter((path) => path.includes('/')).toReversed()]
}

function sizesRequest({ fields, body, placed }: Gathered, request: ExportRequest): PhotoSizesRequest {
  const there = new Set(placed.filter(({ photo }) => photo.original !== null).map(({ photo }) => photo.id))
  const inOrder = [fields.leadPhotoId, ...figuresIn(body.content as DocumentNode[]).map(({ attrs }) => String(attrs?.['photoId']))]
  const isPage = request.format === 'html' && request.form === 'page'
  return {
    presets: request.photoPresets ?? [],
    printProfile: request.printProfile ?? 'original',
    // Only a page has a head that names it.
    socialPhotoId: (isPage && inOrder.find((id) => id !== null && there.has(id))) || null,
    keepLocation: request.keepLocation,
  }
}

async function byPhoto<File extends PhotoFile>(gathered: Gathered, sizes: (placed: Gathered['placed'][number]) => Promise<File[]>): Promise<Map<string, File[]>> {
  const result = new Map<string, File[]>()
  for (const placed of gathered.placed) result.set(placed.photo.id, await sizes(placed))
  return result
}

/** The sizes in which a door shows a photo of the newsroom, as it will be published. */
function servedRenditions({ id, original, fields: { crop } }: Photo): PhotoFile[] {
  if (original === null) return []
  const frame = croppedFrame(original, crop)
  return usualWidths.slice(0, 2).map((width) => ({
    use: 'page',
    format: 'jpeg',
    path: `/photos/${id}/${width}${crop === null ? '' : '/published'}`,
    width: Math.min(width, frame.width),
    height: Math.max(1, Math.round((frame.height * Math.min(width, frame.width)) / frame.width)),
  }))
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text
}
