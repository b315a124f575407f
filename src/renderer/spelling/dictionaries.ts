import britishRules from 'dictionary-en-gb/index.aff?url&no-inline'
import britishWords from 'dictionary-en-gb/index.dic?url&no-inline'
import americanRules from 'dictionary-en/index.aff?url&no-inline'
import americanWords from 'dictionary-en/index.dic?url&no-inline'
import { bundledDictionaries, dictionaryFor } from '#domain/spelling/dictionary-for.ts'
import type { DictionaryProblem } from '#domain/spelling/read-dictionary.ts'
import type { Misspelled } from '#domain/spelling/speller.ts'
import { create } from 'zustand'
import { newsroom } from '../api/newsroom.ts'
import { DictionaryWorker } from './dictionary-worker.ts'

const bundled: Record<(typeof bundledDictionaries)[number], { aff: string; dic: string }> = {
  'en-US': { aff: americanRules, dic: americanWords },
  'en-GB': { aff: britishRules, dic: britishWords },
}

/** A dictionary in the newsroom's folder; `problem` says why it is not used. */
export interface OwnDictionary {
  language: string
  problem: DictionaryProblem | null
}

/** The newsroom's own dictionaries, and a count that goes up when they change. */
export const useDictionaries = create<{ own: readonly OwnDictionary[]; epoch: number }>()(() => ({ own: [], epoch: 0 }))

const workers = new Map<string, DictionaryWorker>()
/** Those that could not be opened; they are tried again when the folder is read anew. */
const broken = new Set<string>()

/** Looks into the newsroom's folder for dictionaries, and reads those that are used anew. */
export async function readDictionaries(): Promise<void> {
  const own = await newsroom().newsroom.dictionaries()
  for (const [language, worker] of workers) {
    if (language in bundled && !own.some((one) => one.language === language)) continue
    worker.close()
    workers.delete(language)
  }
  broken.clear()
  useDictionaries.setState(({ epoch }) => ({ own, epoch: epoch + 1 }))
}

/** The dictionary that serves a language; null where none does. */
export function dictionaryOf(language: string): string | null {
  const usable = useDictionaries.getState().own.flatMap((one) => (one.problem === null ? [one.language] : []))
  const dictionary = dictionaryFor(language, usable)
  return dictionary === null || broken.has(dictionary) ? null : dictionary
}

function open(dictionary: string): DictionaryWorker {
  let worker = workers.get(dictionary)
  if (worker === undefined) {
    const isOwn = useDictionaries.getState().own.some(({ language, problem }) => language === dictionary && problem === null)
    const own = `dictionaries/${encodeURIComponent(dictionary)}`
    const addresses = isOwn ? { aff: `${own}.aff`, dic: `${own}.dic` } : bundled[dictionary as keyof typeof bundled]
    worker = new DictionaryWorker(dictionary, addresses, (problem) => {
      workers.delete(dictionary)
      if (!isOwn) broken.add(dictionary)
      // One of the newsroom's that cannot be used gives way to one that can.
      useDictionaries.setState(({ own: all, epoch }) => ({ own: all.map((one) => (one.language === dictionary ? { ...one, problem } : one)), epoch: epoch + 1 }))
    })
    workers.set(dictionary, worker)
  }
  return worker
}

/** Opens the newsroom's own dictionaries in turn, so that one that cannot be used says so before it is needed. */
export async function tryDictionaries(isWanted: () => boolean): Promise<void> {
  for (const { language, problem } of useDictionaries.getState().own) {
    if (!isWanted()) return
    if (problem !== null || workers.has(language)) continue
    const worker = open(language)
    await worker.opened
    if (worker.isUsed() || workers.get(language) !== worker) continue
    worker.close()
    workers.delete(language)
  }
}

/** The words of each text that the dictionary does not know; null where it cannot answer. */
export function checkTexts(dictionary: string, texts: string[]): Promise<Misspelled[][] | null> {
  return open(dictionary).check(texts)
}

export function suggestionsFor(dictionary: string, word: string): Promise<string[]> {
  return open(dictionary).suggest(word)
}
