/** A Hunspell dictionary as its two files. */
export interface DictionaryFiles {
  aff: Uint8Array
  dic: Uint8Array
}

/** What is wrong with a dictionary that cannot be used. */
export type DictionaryProblem = 'no-rules' | 'no-words' | 'too-large' | 'not-readable' | 'unknown-encoding' | 'not-a-dictionary' | 'too-slow'

/** Fails with what is wrong; nothing of the files' content is in it. */
export class DictionaryError extends Error {
  readonly problem: DictionaryProblem

  constructor(problem: DictionaryProblem) {
    super(problem)
    this.problem = problem
  }
}

const notUtf8 = /^(?!utf-?8$)/i

/**
 * A dictionary in UTF-8, as words are asked for. Older ones are written in ISO 8859, KOI8 or a Windows code page, and say so in their `SET` line.
 *
 * @throws DictionaryError where the files are no dictionary
 */
export function asUtf8({ aff, dic }: DictionaryFiles): DictionaryFiles {
  const head = new TextDecoder('latin1').decode(aff.subarray(0, 100_000))
  if (head.includes('\0') || !/^\d+/.test(new TextDecoder('latin1').decode(dic.subarray(0, 64)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart())) throw new DictionaryError('not-a-dictionary')
  const encoding = /^SET[ \t]+(\S+)/m.exec(head)?.[1] ?? 'ISO8859-1'
  if (!notUtf8.test(encoding)) return { aff, dic }
  const decoder = decoderFor(encoding)
  const rules = decoder.decode(aff).replace(/^SET[^\n]*\n?/m, '')
  // Flags beyond ASCII are single bytes there and characters here.
  const flags = /^FLAG[ \t]/m.test(rules) ? '' : 'FLAG UTF-8\n'
  const encoder = new TextEncoder()
  return { aff: encoder.encode(`SET UTF-8\n${flags}${rules}`), dic: encoder.encode(decoder.decode(dic)) }
}

function decoderFor(encoding: string): TextDecoder {
  const name = encoding.replace(/^ISO-?8859-/i, 'iso-8859-').replace(/^microsoft-cp/i, 'windows-').replace(/^(?:cp-?)(?=125)/i, 'windows-').replace(/^TIS620-2533$/i, 'tis-620')
  try {
    return new TextDecoder(name)
  } catch {
    throw new DictionaryError('unknown-encoding')
  }
}
