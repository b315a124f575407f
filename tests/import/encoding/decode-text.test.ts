import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#domain/import/encoding/decode-text.ts'
import { encodedTexts } from './encoded-texts.ts'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'

const story = 'The minister said: “새 출발” — naïve?\n港湾 مرحبا'

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('')
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian)
  return bytes
}

function refusal(bytes: Uint8Array): RefusedText {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof RefusedText) return error
    throw error
  }
  throw new Error('was read')
}

describe('texts of old systems', () => {
  test.each(encodedTexts)('$encoding', ({ encoding, text, base64 }) => {
    const decoded = decodeText(bytesOf(base64))
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.warnings.map(({ code }) => code)).toEqual([expect.stringMatching(/^encoding-(converted|guessed)$/)])
  })

  test.each(encodedTexts)('$encoding, of one line', ({ text, base64 }) => {
    const bytes = bytesOf(base64)
    const end = bytes.indexOf(0x0a)
    expect(decodeText(end === -1 ? bytes : bytes.subarray(0, end)).text).toBe(text.split('\n')[0])
  })

  test.each(encodedTexts)('$encoding, far into an English text', ({ encoding, text, base64 }) => {
    const english = new TextEncoder().encode('The minister spoke at the port of Calvera.\n'.repeat(4_000))
    const decoded = decodeText(Uint8Array.from([...english, ...bytesOf(base64)]))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.endsWith(text)).toBe(true)
  })
})

describe('Unicode', () => {
  test('UTF-8, with and without its mark', () => {
    const bytes = new TextEncoder().encode(story)
    expect(decodeText(bytes)).toEqual({ text: story, encoding: 'utf-8', warnings: [] })
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({ text: story, encoding: 'utf-8', warnings: [] })
  })

  test.each([
    [true, true, story],
    [false, true, story],
    [true, false, story],
    [false, false, story],
    [true, false, '장관은 부두에서 말했다.\n노동자들은 듣지 않았다.'],
    [false, false, '장관은 부두에서 말했다.\n노동자들은 듣지 않았다.'],
  ])('UTF-16, little endian: %s, with a mark: %s', (littleEndian, mark, text) => {
    const encoding = littleEndian ? 'utf-16le' : 'utf-16be'
    expect(decodeText(utf16(text, littleEndian, mark))).toEqual({ text, encoding, warnings: [] })
  })

  test('any text in UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const words = `words ${text}`.replace(/[\p{Cc}\ufeff]/gu, '')
        expect(decodeText(new TextEncoder().encode(words)).text).toBe(words.normalize('NFC'))
      }),
    )
  })

  test('composed, with one kind of line end', () => {
    expect(decodeText(new TextEncoder().encode('\u1112\u1161\u11ab e\u0301\r\nb\rc')).text).toBe('한 é\nb\nc')
  })

  test('NULs and halves of characters are left out and told', () => {
    expect(decodeText(new TextEncoder().encode(`${story}\0${story}`))).toMatchObject({ text: story + story, warnings: [{ code: 'nulls-dropped', values: { count: 1 } }] })
    const broken = utf16(`${story}\ud83d and on`, true, true)
    expect(decodeText(broken)).toMatchObject({ text: `${story} and on`, warnings: [{ code: 'half-characters-dropped' }] })
  })

  test('a file that was cut inside a character, or has a few spoilt bytes, is UTF-8 still', () => {
    const bytes = new TextEncoder().encode('장관은 부두에서 말했다')
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({ text: '장관은 부두에서 말했\ufffd', encoding: 'utf-8', warnings: [{ code: 'characters-unreadable' }] })
  })
})

describe('what is no text is refused with a sentence', () => {
  test('an empty file, or one of spaces', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ kind: 'empty', message: 'The file is empty: there is nothing to import.' })
    expect(refusal(new TextEncoder().encode('\ufeff \n\n')).kind).toBe('empty')
  })

  test.each([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], /PNG/],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16], /JPEG/],
    ['a ZIP', [0x50, 0x4b, 3, 4, 20, 0], /ZIP/],
    ['a PDF', [...new TextEncoder().encode('%PDF-1.7\n')], /PDF/],
    ['noise', Array.from({ length: 4_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256), /not a text/],
    ['zeros', Array.from({ length: 100 }, () => 0), /not a text/],
  ])('%s', (_name, bytes, message) => {
    const refused = refusal(Uint8Array.from(bytes))
    expect(refused.kind).toBe('binary')
    expect(refused.message).toMatch(message)
  })
})

test('Korean of the wider CP949: syllables that EUC-KR lacks', () => {
  expect(decodeText(bytesOf('jGO55rCix88glO4gvIS9w8TdtvMgxlIggUEgl83AuyC4u8fftNk=')).text).toBe('똠방각하 뷁 펲시콜라 힣 갂 쀍을 말했다')
})
