import { expect, test } from 'vitest'
import { photoRemarks, remark, remarkText } from '#domain/photo/remarks.ts'
import arabic from '#resources/messages/remark.ar.json' with { type: 'json' }
import english from '#resources/messages/remark.en.json' with { type: 'json' }
import korean from '#resources/messages/remark.ko.json' with { type: 'json' }

const gaps = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted()

test('every remark about a photo’s file has its sentence in every language, with the same gaps', () => {
  expect(english).toEqual(photoRemarks)
  for (const translated of [korean, arabic]) {
    expect(Object.keys(translated)).toEqual(Object.keys(photoRemarks))
    for (const [id, sentence] of Object.entries(photoRemarks)) expect([id, gaps(translated[id as keyof typeof translated])]).toEqual([id, gaps(sentence)])
  }
})

test('in English a remark is said with what fills its gaps, words in words', () => {
  expect(remarkText(remark('not-added', { file: '메뉴.jpg', reason: remark('is-pdf') }))).toBe('“메뉴.jpg” was not added. The file is a PDF document. Export it as JPEG and add that.')
  expect(remarkText(remark('left-out', { file: 'صورة.xmp', reason: remark('too-large', { megabytes: 16 }) }))).toBe('“\u2068صورة.xmp\u2069” was left out. It is larger than 16 MB.')
})
