import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCredit, splitCaption } from './split-caption.ts'

const caption = 'The harbor minister greets dock workers at Pier 9 in Calvera on March 3.'
const korean = '항만 장관이 3일 칼베라 9번 부두에서 노동자들과 악수하고 있다.'

const forms: [text: string, caption: string, credit: Record<string, string>][] = [
  [`${caption} / Source: Calvera Photo`, caption, { creditLine: 'Calvera Photo', source: 'Calvera Photo' }],
  [`${caption} / 출처: 칼베라포토`, caption, { creditLine: '칼베라포토', source: '칼베라포토' }],
  [`${caption} | Credit: Ana Ruiz`, caption, { creditLine: 'Ana Ruiz' }],
  [`${caption} (Photo: Calvera Photo)`, caption, { creditLine: 'Calvera Photo' }],
  [`${caption} [Photo: Calvera Photo]`, caption, { creditLine: 'Calvera Photo' }],
  [`${caption} Photo: Calvera Photo`, caption, { creditLine: 'Calvera Photo' }],
  [`${caption} Photo by Ana Ruiz/Calvera Photo`, caption, { creditLine: 'Ana Ruiz/Calvera Photo', creator: 'Ana Ruiz', source: 'Calvera Photo' }],
  [`${caption} (Photo by Ana Ruiz)`, caption, { creditLine: 'Ana Ruiz', creator: 'Ana Ruiz' }],
  [`${caption}\nPhoto by Ana Ruiz`, caption, { creditLine: 'Ana Ruiz', creator: 'Ana Ruiz' }],
  [`${caption} (Photo by Ana Ruiz/Getty Images)`, caption, { creditLine: 'Ana Ruiz/Getty Images', creator: 'Ana Ruiz', source: 'Getty Images' }],
  [`${caption} © Calvera Photo`, caption, { creditLine: 'Calvera Photo', copyrightNotice: '© Calvera Photo' }],
  [`${caption} ⓒ 칼베라포토`, caption, { creditLine: '칼베라포토', copyrightNotice: 'ⓒ 칼베라포토' }],
  [`${caption} © 2026 Calvera Photo. All rights reserved.`, caption, { creditLine: 'Calvera Photo', copyrightNotice: '© 2026 Calvera Photo. All rights reserved' }],
  [`${caption} (AP Photo/Ana Ruiz)`, caption, { creditLine: 'AP Photo/Ana Ruiz', creator: 'Ana Ruiz', source: 'AP' }],
  [`${caption} AP Photo/Ana Ruiz`, caption, { creditLine: 'AP Photo/Ana Ruiz', creator: 'Ana Ruiz', source: 'AP' }],
  [`${caption} (Ana Ruiz/AFP via Getty Images)`, caption, { creditLine: 'Ana Ruiz/AFP via Getty Images', creator: 'Ana Ruiz' }],
  [`${caption} REUTERS/Ana Ruiz`, caption, { creditLine: 'REUTERS/Ana Ruiz', creator: 'Ana Ruiz', source: 'REUTERS' }],
  [`${caption} (Yonhap)`, caption, { creditLine: 'Yonhap', source: 'Yonhap' }],
  [`${caption} Getty Images`, caption, { creditLine: 'Getty Images', source: 'Getty Images' }],
  [`${caption} Courtesy of the Port of Calvera`, caption, { creditLine: 'Courtesy of the Port of Calvera', source: 'the Port of Calvera' }],
  [`${caption} (Photo courtesy of Port of Calvera)`, caption, { creditLine: 'Courtesy of Port of Calvera', source: 'Port of Calvera' }],
  [`${korean} 사진=연합뉴스`, korean, { creditLine: '연합뉴스', source: '연합뉴스' }],
  [`${korean} /사진=연합뉴스`, korean, { creditLine: '연합뉴스', source: '연합뉴스' }],
  [`${korean} [사진=칼베라포토]`, korean, { creditLine: '칼베라포토' }],
  [`${korean} [사진 제공=칼베라 항만청]`, korean, { creditLine: '칼베라 항만청' }],
  [`${korean} (칼베라 항만청 제공)`, korean, { creditLine: '칼베라 항만청 제공', source: '칼베라 항만청' }],
  [`${korean} 칼베라 항만청 제공`, korean, { creditLine: '칼베라 항만청 제공', source: '칼베라 항만청' }],
  [`${korean} / 연합뉴스`, korean, { creditLine: '연합뉴스', source: '연합뉴스' }],
  [`${korean} /홍길동 기자`, korean, { creditLine: '홍길동 기자', creator: '홍길동' }],
  [`[사진=연합뉴스] ${korean}`, korean, { creditLine: '연합뉴스', source: '연합뉴스' }],
  ['港湾相が3日、カルベラで労働者と握手する。（写真：カルベラ通信）', '港湾相が3日、カルベラで労働者と握手する。', { creditLine: 'カルベラ通信' }],
  ['部长3日在港口与工人握手。 图片来源：卡尔维拉图片社', '部长3日在港口与工人握手。', { creditLine: '卡尔维拉图片社', source: '卡尔维拉图片社' }],
]

describe('a credit at the end of a caption', () => {
  test.each(forms)('%s', (text, expectedCaption, credit) => {
    const split = splitCaption(text)
    expect(split.caption).toBe(expectedCaption)
    expect(split.credit).toMatchObject(credit)
  })
})

describe('a caption without a credit stays whole', () => {
  test.each([
    caption,
    korean,
    'The minister in front of a poster that says “Source: unknown” in red letters.',
    'Workers at the Getty Images office in Calvera load crates.',
    'Three options: stay, go, or wait. The vote: 9 to 4.',
    'Ministers of trade / labour meet.',
    'The sign reads: Photo: Expo. It was taken down. Nobody knows why it hung there.',
    'The AFP office in Calvera',
    'The poster says © 2020 and was torn down by the wind',
    '',
  ])('%s', (text) => {
    expect(splitCaption(text)).toMatchObject({ caption: text, taken: '' })
  })
})

test('a guess from a known name alone says so', () => {
  expect(splitCaption(`${caption} (Yonhap)`).sure).toBe(false)
  expect(splitCaption(`${caption} (Photo: Yonhap)`).sure).toBe(true)
})

test('a text of the credit alone leaves an empty caption', () => {
  expect(splitCaption('Photo by Ana Ruiz')).toMatchObject({ caption: '', credit: { creator: 'Ana Ruiz' } })
})

test('a credit of its own element is read into its fields, else kept as the credit line', () => {
  expect(readCredit('Photo by Ana Ruiz/Calvera Photo')).toMatchObject({ creditLine: 'Ana Ruiz/Calvera Photo', creator: 'Ana Ruiz', source: 'Calvera Photo' })
  expect(readCredit(' Calvera\n Photo ')).toMatchObject({ creditLine: 'Calvera Photo', creator: '', source: '' })
})

test('no word of a caption is lost: caption and credit together hold the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('', ' / Source: X', ' (Photo: X)', ' 사진=연합뉴스', ' © X'), (words, credit) => {
      const { caption: kept, taken } = splitCaption(words + credit)
      const bare = (text: string) => text.replace(/[\s/|／｜–—-]+/gu, '')
      expect(bare(kept + taken).length).toBe(bare((words + credit).replace(/\r\n?/g, '\n')).length)
    }),
    { numRuns: 300 },
  )
})
