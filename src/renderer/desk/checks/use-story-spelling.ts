import type { Node } from '@tiptap/pm/model'
import { useEffect, useRef, useState } from 'react'
import type { StoryFields } from '#domain/story/story.ts'
import { pageEditor } from '../../editor/page-editor.ts'
import { misspellingsOf, type Misspelling } from '../../editor/spelling/spelling-marks.ts'
import { shownSession, useStorySession } from '../../editor/story-session.ts'
import { isComposing } from '../../spelling/composing.ts'
import { checkTexts, dictionaryOf, useDictionaries } from '../../spelling/dictionaries.ts'
import { useSpelling } from '../../spelling/word-choice.ts'

const spelledFields = ['headline', 'dek', 'shortHeadline', 'seoTitle', 'seoDescription'] as const satisfies readonly (keyof StoryFields)[]

/** Where a misspelled word stands that is not in the lines of the text. */
type FieldPlace = { field: (typeof spelledFields)[number] } | { placementId: string; part: 'caption' | 'alt' }

export interface FieldMisspelling {
  word: string
  dictionary: string
  from: number
  to: number
  place: FieldPlace
}

/** Milliseconds without a change before the words are gathered anew. */
const quiet = 500

function textsOf(doc: Node, fields: StoryFields): { text: string; place: FieldPlace }[] {
  const texts: { text: string; place: FieldPlace }[] = spelledFields.map((field) => ({ text: fields[field], place: { field } }))
  doc.descendants((node) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    for (const part of ['caption', 'alt'] as const) {
      // What a photo says by itself is the photo desk's.
      const text = node.attrs[part] as unknown
      if (typeof text === 'string') texts.push({ text, place: { placementId: String(node.attrs['placementId']), part } })
    }
    return false
  })
  return texts
}

/** What is misspelled in a story: in its text as far as it was checked, in its fields, and under its photos. */
export function useStorySpelling(storyId: string): { text: readonly Misspelling[]; fields: readonly FieldMisspelling[] } {
  const story = useStorySession(storyId)
  const { isOn, known } = useSpelling()
  const [found, setFound] = useState<{ text: readonly Misspelling[]; fields: readonly FieldMisspelling[] }>({ text: [], fields: [] })
  const fields = story?.fields
  const dictionary = useDictionaries(() => (fields === undefined || !isOn ? null : dictionaryOf(fields.language)))

  const looked = useRef<unknown[]>([])

  useEffect(() => {
    const editor = pageEditor()
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      if (isComposing()) return lookSoon()
      const texts = fields === undefined || dictionary === null || shownSession()?.storyId !== storyId ? [] : textsOf(editor.state.doc, fields)
      const answers = dictionary === null || texts.length === 0 ? [] : ((await checkTexts(dictionary, texts.map(({ text }) => text))) ?? [])
      if (isOver) return
      const inFields = texts.flatMap(({ place }, index) => (answers[index] ?? []).map((one) => ({ ...one, dictionary: dictionary ?? '', place })))
      setFound({ text: shownSession()?.storyId === storyId ? misspellingsOf(editor.state) : [], fields: inFields.filter(({ word }) => !known.has(word)) })
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), quiet)
    }
    // A field that is being written in can wait; another story or other words cannot.
    const now = [storyId, dictionary, known]
    if (now.some((part, index) => part !== looked.current[index])) void look()
    else lookSoon()
    looked.current = now
    editor.on('transaction', lookSoon)
    return () => {
      isOver = true
      clearTimeout(timer)
      editor.off('transaction', lookSoon)
    }
  }, [storyId, fields, dictionary, known])

  return found
}
