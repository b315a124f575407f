import type { DictionaryProblem } from '#domain/spelling/read-dictionary.ts'
import type { Misspelled } from '#domain/spelling/speller.ts'
import type { SpellingAnswer, SpellingRequest } from './messages.ts'

/** Milliseconds: a dictionary that needs longer for a few paragraphs was made to never end. */
const answerWithin = 20_000

interface Waiting {
  resolve: (answer: SpellingAnswer | null) => void
  timer: ReturnType<typeof setTimeout>
}

/** One dictionary on a thread of its own. Whatever is wrong with it ends that thread and nothing else. */
export class DictionaryWorker {
  /** What is wrong with it, once it has been read. */
  readonly opened: Promise<DictionaryProblem | null>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #onProblem: (problem: DictionaryProblem) => void
  #problem: DictionaryProblem | null = null
  #asked = 0

  constructor(language: string, addresses: { aff: string; dic: string }, onProblem: (problem: DictionaryProblem) => void) {
    this.#onProblem = onProblem
    this.#worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module', name: `spelling ${language}` })
    this.#worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => this.#answered(data))
    this.#worker.addEventListener('error', () => this.#fail('not-a-dictionary'))
    const absolute = (address: string) => new URL(address, document.baseURI).href
    this.opened = this.#ask({ kind: 'open', id: 0, language, aff: absolute(addresses.aff), dic: absolute(addresses.dic) }).then((answer) => {
      if (answer?.kind === 'opened' && answer.problem !== null) this.#fail(answer.problem)
      return this.#problem
    })
  }

  /** Whether it was ever asked about a word. */
  isUsed(): boolean {
    return this.#asked > 0
  }

  /** The words of each text that the dictionary does not know; null where it cannot answer. */
  async check(texts: string[]): Promise<Misspelled[][] | null> {
    const id = ++this.#asked
    if ((await this.opened) !== null) return null
    const answer = await this.#ask({ kind: 'check', id, texts })
    return answer?.kind === 'checked' ? answer.found : null
  }

  async suggest(word: string): Promise<string[]> {
    const id = ++this.#asked
    if ((await this.opened) !== null) return []
    const answer = await this.#ask({ kind: 'suggest', id, word })
    return answer?.kind === 'suggested' ? answer.words : []
  }

  close(): void {
    this.#worker.terminate()
    for (const { resolve, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      resolve(null)
    }
    this.#waiting.clear()
  }

  #ask(request: SpellingRequest): Promise<SpellingAnswer | null> {
    if (this.#problem !== null) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#waiting.set(request.id, { resolve, timer: setTimeout(() => this.#fail('too-slow'), answerWithin) })
      this.#worker.postMessage(request)
    })
  }

  #answered(answer: SpellingAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(answer.id)
    waiting.resolve(answer)
  }

  #fail(problem: DictionaryProblem): void {
    if (this.#problem !== null) return
    this.#problem = problem
    this.#onProblem(problem)
    this.close()
  }
}
