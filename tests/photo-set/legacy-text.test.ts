import { expect, test } from 'vitest'
import { encodeLegacy } from '#tests/fixtures/encode-legacy.ts'
import { remark, remarkText } from '#domain/photo/remarks.ts'
import { decodeText, encodingName, guessEncoding, type TextEncoding } from '#domain/photo/metadata/legacy-text.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('the encoding of texts that do not say is guessed over all of them', () => {
  expect(guessEncoding([latin1('plain'), new TextEncoder().encode('사진')])).toBe('utf-8')
  expect(guessEncoding([latin1('Zürich'), latin1('Noël à l\'école')])).toBe('windows-1252')
  expect(guessEncoding([latin1('RENÉ À L\'ÉCOLE')])).toBe('windows-1252')
  expect(guessEncoding([latin1('Photo: '), bytes(0xbb, 0xe7, 0xc1, 0xf8, 0xba, 0xce)])).toBe('euc-kr')
})

/** What stands in the IIM of one photo: names, a place, a caption. */
const photos: [TextEncoding, string[]][] = [
  ['euc-kr', ['김하늘', '칼베라 통신', '항만청장이 부두 노동자들과 악수하고 있다.']],
  ['euc-kr', ['오세라']],
  ['euc-kr', ['사진부장', 'Seorin']],
  ['euc-kr', ['똠방각하 펲시콜라를 든 배우 설경구', '서울']],
  ['shift_jis', ['山田花子', '共同通信', '港で握手する市長(左)と労働組合の代表。']],
  ['shift_jis', ['東京都内のスタジアムで練習する選手たち']],
  ['gb18030', ['新华社记者 李明 摄', '港口工人在码头与部长握手。']],
  ['gb18030', ['中新社发', '上海']],
  ['big5', ['中央社記者王大明攝', '港務局長與碼頭工人握手，台北。']],
  ['windows-1252', ['Zoé Brûlé', '© Façade', 'Ouverture de la saison à Noël, près du château']],
  ['windows-1252', ['Jürgen Groß', 'Straße in Köln – “vorläufig”']],
  ['windows-1252', ['François', 'L’équipe de l’école']],
  ['macintosh', ['Zoé Brûlé', '© Façade', 'Ouverture de la saison à Noël, près du château']],
  ['macintosh', ['Jürgen Groß', 'Straße in Köln – “vorläufig”']],
  ['windows-1251', ['Мария Иванова', 'Встреча министров в порту']],
]

test.for(photos)('%s is told by what it says: %j', ([encoding, texts]) => {
  const stored = texts.map((text) => encodeLegacy(text, encoding))
  const guess = guessEncoding(stored)
  expect(stored.map((text) => decodeText(text, guess))).toEqual(texts)
  expect(guess).toBe(encoding)
})

test('every encoding has a name for a sentence', () => {
  const named = (encoding: TextEncoding) => remarkText(remark('iptc-encoding-guessed', { encoding: encodingName(encoding) }))
  expect(named('euc-kr')).toContain('was read as Korean (EUC-KR), which')
  expect(named('iso-8859-2')).toContain('was read as ISO-8859-2, which')
})

test('a character that was cut in half at the end is left out', () => {
  const hangul = new TextEncoder().encode('사진부')
  expect(guessEncoding([hangul.subarray(0, 8)])).toBe('utf-8')
  expect(decodeText(hangul.subarray(0, 8), 'utf-8')).toBe('사진')
  expect(decodeText(hangul.subarray(0, 7), 'utf-8')).toBe('사진')
  const long = bytes(...Array.from({ length: 15 }, () => [0xbb, 0xe7]).flat(), 0xc1)
  expect(guessEncoding([long])).toBe('euc-kr')
  expect(decodeText(long, 'euc-kr')).toBe('사'.repeat(15))
})
