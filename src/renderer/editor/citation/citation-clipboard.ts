import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { v7 } from 'uuid'
import { newsroom } from '../../api/newsroom.ts'
import { saveReason } from '../../api/save-state.ts'
import { showNotice } from '../../ui/notices.ts'
import { openStory } from '../open-story.ts'

/** What is dragged in this window: as it goes out, without citations, and as it stands in the text. */
let dragged: { readonly outside: Slice; readonly inside: Slice } | null = null

function mapNodes(fragment: Fragment, change: (node: Node) => Node): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => nodes.push(change(node.copy(mapNodes(node.content, change)))))
  return Fragment.from(nodes)
}

const isCitation = (name: string) => name === 'citation'

function withoutCitations(fragment: Fragment): Fragment {
  return mapNodes(fragment, (node) => node.mark(node.marks.filter(({ type }) => !isCitation(type.name))))
}

function withNewIds(fragment: Fragment, ids: Map<string, string>): Fragment {
  return mapNodes(fragment, (node) =>
    node.mark(
      node.marks.map((mark) => {
        if (!isCitation(mark.type.name)) return mark
        const from = String(mark.attrs['id'])
        const id = ids.get(from) ?? v7()
        ids.set(from, id)
        return mark.type.create({ id })
      }),
    ),
  )
}

async function copyRows(ids: ReadonlyMap<string, string>, storyId: string): Promise<void> {
  for (const [fromId, toId] of ids) {
    try {
      await newsroom().citations.copy({ fromId, toId, storyId })
    } catch (error) {
      showNotice({ id: `citation:${toId}`, level: 'warning', ...saveReason(error) })
    }
  }
}

/** A part of a text for another place in this newsroom: its citations come along under ids of their own. */
export function withOwnCitations(slice: Slice, storyId: string): Slice {
  const ids = new Map<string, string>()
  const content = withNewIds(slice.content, ids)
  void copyRows(ids, storyId)
  return new Slice(content, slice.openStart, slice.openEnd)
}

/** Citations never leave the newsroom by what is dragged out of the window; dragged inside it they come along. */
export const CitationClipboard = Extension.create({
  name: 'citationClipboard',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformCopied(slice) {
          const outside = new Slice(withoutCitations(slice.content), slice.openStart, slice.openEnd)
          dragged = { outside, inside: slice }
          return outside
        },
        transformPasted(slice, view) {
          const story = openStory()
          if (dragged === null || story === null || slice !== dragged.outside) return slice
          return view.dragging?.move ? dragged.inside : withOwnCitations(dragged.inside, story.storyId)
        },
      },
    }),
  ],
})
