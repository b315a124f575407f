import type { Body, DocumentNode } from '#domain/document/node.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import type { ExportPhoto } from '#domain/export/story-for-export.ts'
import { creditOf, emptyPhotoFields, type Photo } from '#domain/photo/photo.ts'
import { houseNow } from '../api/house.ts'
import { knownPhoto } from '../api/photo-list.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { shownSession, type StorySession } from '../editor/story-session.ts'
import { download } from '../ui/download.ts'
import { showNotice } from '../ui/notices.ts'

/** What the window knows of a photo without asking the newsroom, which may be gone. */
function readPhoto(id: string): Photo | undefined {
  return queryClient.getQueryData<Photo>([...queryKeys.photos, 'one', id]) ?? knownPhoto(id)
}

function photoIdsIn(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node) => (node.type === 'figure' ? [String(node.attrs?.['photoId'])] : photoIdsIn(node.content ?? [])))
}

/** A copy has the words under a photo and its credit; the picture itself is an original on the disk and was never at risk. */
function photosOf(ids: readonly string[]): Map<string, ExportPhoto> {
  const { creditForm } = houseNow()
  return new Map(
    ids.map((id) => {
      const fields = readPhoto(id)?.fields ?? emptyPhotoFields()
      return [id, { id, fields, credit: creditOf(fields, creditForm), width: 0, height: 0, missing: true, renditions: [] }]
    }),
  )
}

/** A story as it is in this window, saved or not, as Markdown that Stet reads back: fields and text, without notes, citations and sources. */
function copyOf(session: StorySession): { name: string; text: string } {
  const { notes: _, ...fields } = session.fields.fields()
  const body = session.state().doc.toJSON() as Body
  const { updatedAt } = session.facts()
  const ids = [...photoIdsIn(body.content), ...(fields.leadPhotoId === null ? [] : [fields.leadPhotoId])]
  const [copy] = exportMarkdown({ id: session.storyId, fields, body, photos: photosOf(ids), publishedAt: updatedAt, modifiedAt: updatedAt }, 'hugo')
  return { name: copy?.path ?? 'story.md', text: copy?.text ?? '' }
}

/** Hands the story on the page to the user as a file, without the newsroom: for when it cannot be saved there. */
export function saveCopy(): void {
  const session = shownSession()
  if (session === null) return
  const { name, text } = copyOf(session)
  download(name, text, 'text/markdown')
  showNotice({ id: 'save-copy', level: 'info', message: window.stet ? 'saveCopy.asked' : 'saveCopy.done', values: { file: name } })
}
