import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { changedBlocks } from '../behaviours/block-identity.ts'
import { openStory } from '../open-story.ts'

function photosByPlacement(doc: Node, from: number, to: number): Map<string, string> {
  const photos = new Map<string, string>()
  const read = (node: Node) => {
    if (node.type.name === 'figure') photos.set(String(node.attrs['placementId']), String(node.attrs['photoId']))
    return !node.isTextblock
  }
  for (let index = from; index < to; index++) if (read(doc.child(index))) doc.child(index).descendants(read)
  return photos
}

/** Where another photo came into the place of the lead photo, it is the lead photo; an undo makes the first one the lead photo again. */
export function leadFollows(): Plugin {
  let storyId: string | null = null
  return new Plugin({
    view: () => ({
      update(view, before) {
        const story = openStory()
        const isSameStory = story?.storyId === storyId
        storyId = story?.storyId ?? null
        const lead = story?.fields().leadPhotoId ?? null
        if (!isSameStory || story === null || lead === null || before.doc === view.state.doc || !view.editable) return
        const { doc } = view.state
        const { from, to } = changedBlocks(before.doc, doc)
        const now = photosByPlacement(doc, from, to)
        const was = photosByPlacement(before.doc, from, before.doc.childCount - (doc.childCount - to))
        const replacedAt = [...was].find(([placementId, photoId]) => photoId === lead && now.has(placementId) && now.get(placementId) !== lead)
        const next = replacedAt === undefined ? undefined : now.get(replacedAt[0])
        if (next === undefined || [...photosByPlacement(doc, 0, doc.childCount).values()].includes(lead)) return
        story.change('leadPhotoId', next)
      },
    }),
  })
}
