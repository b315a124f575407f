import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema } from '#domain/document/schema.ts'
import { figuresOf, galleryAt, makeGallery, makeGalleryOf, moveInGallery, takeApart, takeOut, tidiedGallery } from './gallery-deeds.ts'

const paragraph = fc.constantFrom('', 'harbor', '부두').map((text) => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }))
const figure = fc.uuid().map((placementId) => ({ type: 'figure', attrs: { placementId, photoId: placementId, caption: placementId.slice(0, 2) } }))
const gallery = fc.tuple(fc.array(figure, { minLength: 1, maxLength: 3 }), paragraph).map(([figures, caption]) => ({ type: 'gallery', content: [...figures, caption] }))
const block = fc.oneof(paragraph, { weight: 3, arbitrary: figure }, { weight: 2, arbitrary: gallery })
const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: block }, fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'blockquote', content }))), { minLength: 1, maxLength: 7 })

/** What a deed may not lose: every photo at its place, and every word. */
function kept(doc: Node): { photos: string[]; letters: string } {
  const photos: string[] = []
  doc.descendants((node) => {
    if (node.type.name === 'figure') photos.push(`${String(node.attrs['placementId'])} ${String(node.attrs['caption'])}`)
  })
  return { photos: photos.sort(), letters: [...doc.textContent].sort().join('') }
}

const deeds: Record<string, (state: EditorState) => Transaction | null> = {
  make: makeGallery,
  takeOut,
  forward: (state) => moveInGallery(state, 1),
  back: (state) => moveInGallery(state, -1),
  apart: (state) => {
    const gallery = galleryAt(state)
    return gallery === null ? null : takeApart(state, gallery)
  },
  wholeText: (state) => makeGallery(state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))))),
}

test('whatever is done with galleries, no photo and no word is lost, and the text is valid', () => {
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(1_000)), { minLength: 1, maxLength: 6 }), (content, steps) => {
      let state = EditorState.create({ doc: documentSchema.nodeFromJSON({ type: 'doc', content }) })
      const before = kept(state.doc)
      for (const [name, seed] of steps) {
        const places: number[] = []
        state.doc.descendants((node, position) => {
          if (node.type.name === 'figure' || node.type.name === 'gallery') places.push(position)
        })
        const place = places[seed % Math.max(1, places.length)]
        if (place !== undefined) state = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, place)))
        const transaction = deeds[name]?.(state) ?? null
        if (transaction === null) continue
        state = EditorState.create({ doc: transaction.doc })
        state.doc.check()
        // A deed may leave one photo in a gallery or none: the text is put right at once.
        const galleries: [Node, number][] = []
        state.doc.descendants((node, position) => {
          if (node.type.name === 'gallery') galleries.push([node, position])
        })
        for (const [node, position] of galleries.toReversed()) {
          const tidied = tidiedGallery(state.tr, node, position)
          if (tidied !== null) state = state.apply(tidied)
        }
        state.doc.check()
        state.doc.descendants((node) => {
          if (node.type.name === 'gallery') expect(figuresOf(node).length).toBeGreaterThan(1)
        })
        expect(kept(state.doc)).toEqual(before)
      }
    }),
    { numRuns: 200 },
  )
})

test('a gallery is made of the photos that were placed together, as they stand', () => {
  const placed = (placementId: string) => ({ type: 'figure', attrs: { placementId, photoId: placementId } })
  const between = { type: 'paragraph', content: [{ type: 'text', text: 'Between' }] }
  const doc = documentSchema.nodeFromJSON({ type: 'doc', content: [placed('a'), placed('b'), placed('c'), between, placed('d')] })
  const state = EditorState.create({ doc })
  const types = (transaction: Transaction | null) => transaction?.doc.children.map((node) => `${node.type.name} ${node.type.name === 'gallery' ? figuresOf(node).map(({ attrs }) => String(attrs['placementId'])).join('') : ''}`.trim())
  expect(types(makeGalleryOf(state, ['a', 'b']))).toEqual(['gallery ab', 'figure', 'paragraph', 'figure'])
  expect(types(makeGalleryOf(state, ['b', 'c', 'd']))).toEqual(['figure', 'gallery bc', 'paragraph', 'figure'])
  expect(makeGalleryOf(state, ['c', 'd'])).toBeNull()
  expect(makeGalleryOf(state, ['gone', 'a'])).toBeNull()
})
