import { DictionaryError } from '#domain/spelling/read-dictionary.ts'
import { newsWords } from '#domain/spelling/news-words.ts'
import { openSpeller, type Speller } from '#domain/spelling/speller.ts'
import type { SpellingAnswer, SpellingRequest } from './messages.ts'

// One worker holds one dictionary, so that one that is damaged takes no other with it.

let speller: Speller | null = null

const answer = (message: SpellingAnswer) => postMessage(message)

async function read(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new DictionaryError('not-readable')
  return new Uint8Array(await response.arrayBuffer())
}

async function open({ id, language, ...addresses }: Extract<SpellingRequest, { kind: 'open' }>): Promise<void> {
  try {
    const [aff, dic] = await Promise.all([read(addresses.aff), read(addresses.dic)])
    speller = await openSpeller(language, { aff, dic }, newsWords(language))
    answer({ kind: 'opened', id, problem: null })
  } catch (error) {
    answer({ kind: 'opened', id, problem: error instanceof DictionaryError ? error.problem : 'not-a-dictionary' })
  }
}

addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  if (data.kind === 'open') void open(data)
  else if (data.kind === 'check') answer({ kind: 'checked', id: data.id, found: data.texts.map((text) => speller?.check(text) ?? []) })
  else answer({ kind: 'suggested', id: data.id, words: speller?.suggest(data.word) ?? [] })
})
