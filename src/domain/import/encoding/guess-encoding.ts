import { decodeCp949, isRareSyllable } from './cp949.ts'
import { decodeLoosely } from './text-decoder.ts'

/** The encodings, older than Unicode, that newsrooms still meet. */
export type LegacyEncoding = (typeof candidates)[number]['encoding']

export interface EncodingGuess {
  encoding: LegacyEncoding
  /** False where another encoding fits nearly as well. */
  sure: boolean
}

interface Candidate {
  encoding: string
  /** Characters that run through every text of the languages written so, the commonest ones. */
  common: string
  /** The letters of those languages. */
  script: RegExp
  /** Worth of a letter that is not common; Han says little, since every East Asian encoding is full of it. */
  letter: number
  wide: boolean
}

const candidates = [
  { encoding: 'euc-kr', common: '이다는에의을를가고은하지로한도사서기대장정시인들', script: /\p{sc=Hangul}/u, letter: 0.7, wide: true },
  { encoding: 'shift_jis', common: 'のにはをたがでてとしれさいるなもからこ', script: /[\u3041-\u30ff\p{sc=Han}]/u, letter: 0.35, wide: true },
  { encoding: 'euc-jp', common: 'のにはをたがでてとしれさいるなもからこ', script: /[\u3041-\u30ff\p{sc=Han}]/u, letter: 0.35, wide: true },
  { encoding: 'gb18030', common: '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动', script: /\p{sc=Han}/u, letter: 0.35, wide: true },
  { encoding: 'big5', common: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動', script: /\p{sc=Han}/u, letter: 0.35, wide: true },
  { encoding: 'windows-1252', common: 'éèàçêâôîûùëïüöäßñíóáúãõåøæœÉÈÀÇÜÖÄÑÅØ’‘“”–—…«»•€£§°©®', script: /\p{sc=Latin}/u, letter: 0.4, wide: false },
  { encoding: 'windows-1251', common: 'оеаинтсрвлкмдпуяыьбгз', script: /\p{sc=Cyrillic}/u, letter: 0.5, wide: false },
  { encoding: 'koi8-r', common: 'оеаинтсрвлкмдпуяыьбгз', script: /\p{sc=Cyrillic}/u, letter: 0.5, wide: false },
  { encoding: 'windows-1256', common: 'اليمنوربتةدعسفهكح', script: /\p{sc=Arabic}/u, letter: 0.5, wide: false },
  { encoding: 'windows-1255', common: 'יוהלאתרבשמנ', script: /\p{sc=Hebrew}/u, letter: 0.5, wide: false },
  { encoding: 'windows-1253', common: 'αοιετσνρκπυμλςάίό', script: /\p{sc=Greek}/u, letter: 0.5, wide: false },
  { encoding: 'windows-1250', common: 'ąćęłńóśźżěščřžýáíéůúőűöüçţşăâĄĆĘŁŚŻŠČŘŽ’“”„–…', script: /\p{sc=Latin}/u, letter: 0.35, wide: false },
  { encoding: 'macintosh', common: 'éèàçêâôîûùëïüöäßñíóáúãõåøæœÉÈÀÇÜÖÄÑÅØ’‘“”–—…«»•£§©®', script: /\p{sc=Latin}/u, letter: 0.35, wide: false },
] as const satisfies readonly Candidate[]

/** Names by which pages and mails call these encodings, where they differ from ours. */
const otherNames: Record<string, LegacyEncoding> = {
  'ks_c_5601-1987': 'euc-kr',
  cp949: 'euc-kr',
  'windows-949': 'euc-kr',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'windows-31j': 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
}

/** The encoding of that name, or null where it is none of these. */
export function legacyEncodingNamed(name: string): LegacyEncoding | null {
  const lower = name.trim().toLowerCase()
  return candidates.find(({ encoding }) => encoding === lower)?.encoding ?? otherNames[lower] ?? null
}

/** Enough to tell, and little enough to be quick with any file. */
const sampleBytes = 48_000

/** Which encoding makes the likeliest text of bytes that are not UTF-8. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = sampleOf(bytes)
  const alone = shareAlone(sample)
  const scores = candidates.map((candidate) => ({ encoding: candidate.encoding, score: scoreOf(candidate, decode(sample, candidate.encoding), alone) }))
  scores.sort((a, b) => b.score - a.score)
  const [best, next] = scores
  return { encoding: best?.encoding ?? 'windows-1252', sure: (best?.score ?? 0) - (next?.score ?? 0) > 0.15 }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return encoding === 'euc-kr' ? decodeCp949(bytes) : decodeLoosely(bytes, encoding)
}

/** Lines with bytes above ASCII, whole, so that no character is cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 200)
  const from = first === 0 ? 0 : bytes.indexOf(0x0a, first) + 1
  const end = bytes.indexOf(0x0a, from + sampleBytes)
  return bytes.subarray(from, end === -1 ? from + sampleBytes * 2 : Math.min(end, from + sampleBytes * 2))
}

/** The share of high bytes that stand alone between ASCII: accents in Latin text do, two-byte characters hardly ever. */
function shareAlone(bytes: Uint8Array): number {
  let high = 0
  let alone = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    high += 1
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1
  }
  return high === 0 ? 0 : alone / high
}

function scoreOf({ common, script, letter, wide }: Candidate, text: string, alone: number): number {
  const usual = new Set(common)
  let count = 0
  let worth = 0
  let before = ''
  for (const character of text) {
    if (character > '\u007f') {
      count += 1
      worth += usual.has(character) ? 1 : worthOf(character, before, script, letter)
    }
    before = character
  }
  if (count === 0) return 0
  const isLatin = script.source.includes('Latin')
  return worth / count + (wide ? -alone : isLatin ? alone - 0.5 : 0)
}

function worthOf(character: string, before: string, script: RegExp, letter: number): number {
  if (character === '\ufffd') return -4
  if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(character)) return -3
  // What is Japanese or Chinese reads in Korean's encoding as syllables that hardly any text holds.
  if (isRareSyllable(character)) return -0.3
  // Only Japanese is written with these.
  if (/[\u3041-\u30ff]/.test(character) && script.test(character)) return 0.7
  if (script.test(character)) return /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before) ? -1 : letter
  if (/[\uff61-\uff9f]/.test(character)) return -1
  if (/[\u3000-\u303f\uff01-\uff5e\u2010-\u2027\u00b7\u00a0]/.test(character)) return 0.5
  if (/\p{L}/u.test(character)) return -0.5
  return /\p{L}/u.test(before) ? -0.6 : -0.2
}
