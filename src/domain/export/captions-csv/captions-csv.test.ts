import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPhotoFields } from '../../photo/photo.ts'
import { readCaptionsCsv, writeCaptionsCsv } from './captions-csv.ts'
import { readCsv, writeCsv } from './csv.ts'

const photo = (id: string, fileName: string, fields = {}) => ({ id, fileName, fields: { ...emptyPhotoFields(), ...fields } })

test('any cells at all come back, and none begins as a formula does', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', 'a', '가') }))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const csv = writeCsv([['id', 'caption', 'headline'], ...rows])
      expect(readCsv(csv)).toEqual([['id', 'caption', 'headline'], ...rows])
      for (const one of rows.flat()) expect(writeCsv([[one]]).slice(1, -2)).not.toMatch(/^"?[=+\-@\t\r]/)
    }),
  )
})

test('photos come back from their sheet as they are, lists and signs included', () => {
  const photos = [
    photo('1', '항만.jpg', { caption: '=HYPERLINK("https://a.example")', creditLine: '@desk', keywords: ['a; b', 'c\\d', '항만'], headline: "'quoted'", instructions: 'one\ntwo' }),
    photo('2', 'pier.jpg', { personsShown: ['Mara Quill', 'أمل الحداد'], city: '-1' }),
  ]
  const csv = writeCaptionsCsv(photos)
  expect(csv.startsWith('\uFEFFid,file,caption,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""https://a.example"")"`)
  expect(readCaptionsCsv(csv, photos)).toEqual({ changes: [], problems: [], unknownColumns: [] })
})

test('what was changed in a spreadsheet is told by photo and field; the rest is said', () => {
  const photos = [photo('1', 'pier.jpg', { caption: 'Old', headline: 'Stays' }), photo('2', 'gate.jpg', { creditLine: 'Handout' }), photo('3', 'twice.jpg'), photo('4', 'twice.jpg')]
  // As a spreadsheet of another country saves it: semicolons, no id, its own column, a line cut short.
  const sheet = ['file;caption;keywords;Notes;creditLine', 'pier.jpg;"New; and\r\nlonger";"a\\; b; c"', 'gate.jpg;;;see mail;', 'twice.jpg;x;;;', 'nowhere.jpg;x;;;'].join('\r\n')
  expect(readCaptionsCsv(sheet, photos)).toEqual({
    changes: [
      { photo: photos[0], changes: { caption: 'New; and\nlonger', keywords: ['a; b', 'c'] } },
      { photo: photos[1], changes: { creditLine: '' } },
    ],
    problems: [
      { line: 4, kind: 'ambiguous', name: 'twice.jpg' },
      { line: 5, kind: 'unknown', name: 'nowhere.jpg' },
    ],
    unknownColumns: ['Notes'],
  })
})

test('a photo is found in whatever case its name is written, changed by one line alone, and its date stays unless the sheet has one', () => {
  const photos = [photo('1', 'Pier.JPG', { dateCreated: '2026-03-03T17:58:00' }), photo('2', 'gate.jpg', { dateCreated: '2026-03-04' })]
  // As a spreadsheet turns dates into its own, and as somebody copies a line: an empty one between them counts as the spreadsheet counts it.
  const sheet = 'file,caption,dateCreated\r\npier.jpg,First,3/3/2026 17:58\r\n,,\r\nPIER.JPG,Second,\r\ngate.jpg,"Two\r\nlines",2026-03-05\r\n'
  expect(readCaptionsCsv(sheet, photos)).toEqual({
    changes: [
      { photo: photos[0], changes: { caption: 'First' } },
      { photo: photos[1], changes: { caption: 'Two\nlines', dateCreated: '2026-03-05' } },
    ],
    problems: [
      { line: 2, kind: 'date', name: 'Pier.JPG' },
      { line: 4, kind: 'again', name: 'Pier.JPG' },
    ],
    unknownColumns: [],
  })
  expect(readCaptionsCsv('file,dateCreated\npier.jpg,\n', photos)?.changes).toEqual([{ photo: photos[0], changes: { dateCreated: '' } }])
})

test('what is no such sheet is not read as one', () => {
  for (const other of ['', 'Dear desk,\nhere are the captions', 'file,size\npier.jpg,12', 'id,caption\n1,"never closed']) expect(readCaptionsCsv(other, [photo('1', 'pier.jpg')])).toBeNull()
})
