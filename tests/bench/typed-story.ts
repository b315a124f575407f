import { generateKeyBetween } from 'fractional-indexing'
import { v7 } from 'uuid'
import type { StoredBlock } from '#domain/story/story.ts'
import { paragraphs, random } from './texts.ts'

/** What stood in a story after ten more keystrokes, and which block they changed. */
export interface Typed {
  upserted: StoredBlock[]
  blocks: StoredBlock[]
}

const syllables = [...'항만노사가협상을시작했다고밝혔으며정부는이번주안에결론을내릴것이라고전했다부두하역작업은멈춘채로남아있고화물선들은앞바다에서기다리며선적일정을다시잡고있다']

function koreanParagraph(next: () => number): string {
  const words = Array.from({ length: 40 }, () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)] ?? '가').join(''))
  return `${words.join(' ')}.`
}

/**
 * A story as it is typed, ten keystrokes at a time: mostly on at its end, every twentieth time amending a word further up, a new paragraph about
 * every sixty words. A Hangul syllable is two and a half keys.
 */
export function* typedStory(language: 'en' | 'ko', keystrokes: number, seed = 11): Generator<Typed> {
  const next = random(seed)
  const source = language === 'en' ? paragraphs(keystrokes, seed) : Array.from({ length: keystrokes / 100 }, () => koreanParagraph(next))
  const perTen = language === 'en' ? 10 : 4
  const blocks: StoredBlock[] = []
  const words: string[] = []
  let typed = 0
  const write = (index: number, text: string): StoredBlock => {
    const { id, order } = blocks[index] ?? { id: v7(), order: generateKeyBetween(blocks.at(-1)?.order ?? null, null) }
    const block = { id, order, content: { type: 'paragraph', attrs: { id }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) } }
    words[index] = text
    blocks[index] = block
    return block
  }
  write(0, '')
  for (let ten = 1; ten <= keystrokes / 10; ten++) {
    const last = blocks.length - 1
    const whole = source[last] ?? ''
    const upserted: StoredBlock[] = []
    if (ten % 20 === 0) {
      const index = Math.floor(next() * blocks.length)
      const before = words[index] ?? ''
      const at = Math.floor(next() * before.length)
      upserted.push(write(index, `${before.slice(0, at)}${language === 'en' ? 'instead of' : '고쳐 씀'}${before.slice(at)}`))
    } else {
      upserted.push(write(last, (words[last] ?? '') + whole.slice(typed, typed + perTen)))
      typed += perTen
      if (typed >= whole.length) {
        upserted.push(write(last + 1, ''))
        typed = 0
      }
    }
    yield { upserted, blocks: [...blocks] }
  }
}
