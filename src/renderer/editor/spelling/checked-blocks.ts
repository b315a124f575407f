import type { Node } from '@tiptap/pm/model'
import { checkTexts, dictionaryOf, useDictionaries } from '../../spelling/dictionaries.ts'
import { passagesOf } from './passages.ts'

/** A word that a dictionary does not know, by its place in its block. */
export interface BlockMisspelling {
  from: number
  to: number
  word: string
  dictionary: string
}

interface Checked {
  language: string
  epoch: number
  found: readonly BlockMisspelling[]
}

/** A block that stays as it is was checked once and for all: it is the same object in every state of the text. */
const checked = new WeakMap<Node, Checked>()

/** What was found in a block in its present form; null where it is still to be checked. */
export function foundIn(block: Node, language: string): readonly BlockMisspelling[] | null {
  const found = checked.get(block)
  return found !== undefined && found.language === language && found.epoch === useDictionaries.getState().epoch ? found.found : null
}

/** Asks the dictionaries about the words of some blocks, each dictionary once. */
export async function checkBlocks(blocks: readonly Node[], language: string): Promise<void> {
  const { epoch } = useDictionaries.getState()
  const passages = blocks.flatMap((block, index) =>
    passagesOf(block, language).flatMap((passage) => {
      const dictionary = dictionaryOf(passage.language)
      return dictionary === null ? [] : [{ ...passage, index, dictionary }]
    }),
  )
  const found: BlockMisspelling[][] = blocks.map(() => [])
  const dictionaries = [...new Set(passages.map(({ dictionary }) => dictionary))]
  await Promise.all(
    dictionaries.map(async (dictionary) => {
      const asked = passages.filter((passage) => passage.dictionary === dictionary)
      const answers = await checkTexts(dictionary, asked.map(({ text }) => text))
      asked.forEach(({ index, start }, place) => {
        for (const { from, to, word } of answers?.[place] ?? []) found[index]?.push({ from: start + from, to: start + to, word, dictionary })
      })
    }),
  )
  blocks.forEach((block, index) => checked.set(block, { language, epoch, found: (found[index] ?? []).toSorted((a, b) => a.from - b.from) }))
}
