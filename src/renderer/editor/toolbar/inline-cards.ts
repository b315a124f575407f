import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { create } from 'zustand'

/** What was clicked in the text: a link, or passages that are cited (they may overlap). Null when nothing is. */
export interface ClickedInline {
  readonly position: number
  readonly href: string | null
  readonly citationIds: readonly string[]
}

export const useClickedInline = create<{ clicked: ClickedInline | null }>()(() => ({ clicked: null }))

export function closeInlineCard(): void {
  if (useClickedInline.getState().clicked !== null) useClickedInline.setState({ clicked: null })
}

/** A click on a link or a cited passage opens a card about it; typing or going elsewhere closes it. */
export const InlineCards = Extension.create({
  name: 'inlineCards',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClick(view, position) {
          const $position = view.state.doc.resolve(position)
          const marks = [...new Set([...$position.marks(), ...($position.nodeBefore?.marks ?? []), ...($position.nodeAfter?.marks ?? [])])]
          const href = marks.find(({ type }) => type.name === 'link')?.attrs['href'] as string | undefined
          const citationIds = [...new Set(marks.filter(({ type }) => type.name === 'citation').map(({ attrs }) => String(attrs['id'])))]
          const hasCard = href !== undefined || citationIds.length > 0
          useClickedInline.setState({ clicked: hasCard ? { position, href: href ?? null, citationIds } : null })
          return false
        },
        handleDOMEvents: {
          keydown: (_view, event) => {
            if (event.key !== 'Shift' && event.key !== 'Control' && event.key !== 'Alt' && event.key !== 'Meta') closeInlineCard()
            return false
          },
        },
      },
      view: () => ({
        update(view, before) {
          if (view.state.doc !== before.doc) closeInlineCard()
        },
      }),
    }),
  ],
})
