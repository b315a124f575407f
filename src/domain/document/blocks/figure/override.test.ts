import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPhotoFields, type PhotoFields } from '../../../photo/photo.ts'
import { isWrittenOverOthers, placedWords, signOfWords, withPhoto, withWords, withWordsKept } from './override.ts'

const photo = (id: string, fields: Partial<PhotoFields> = {}) => ({ id, fields: { ...emptyPhotoFields(), ...fields } })
const words = fc.string({ unit: 'grapheme', maxLength: 20 })
const placed = { placementId: 'p', photoId: 'a', caption: null, alt: null, captionOver: null, altOver: null }

test('words of a place are flagged once the photo’s own change, and not before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...placedWords), words, words, words, (part, own, then, now) => {
      const field = part === 'caption' ? 'caption' : 'altText'
      const written = withWords(placed, part, own, photo('a', { [field]: then }))
      expect(isWrittenOverOthers(written, part, photo('a', { [field]: then }))).toBe(false)
      expect(isWrittenOverOthers(written, part, photo('a', { [field]: now }))).toBe(then.normalize('NFC') !== now.normalize('NFC'))
      const settled = withWordsKept(written, part, photo('a', { [field]: now }))
      expect(settled[part]).toBe(own)
      expect(isWrittenOverOthers(settled, part, photo('a', { [field]: now }))).toBe(false)
      expect(withWords(written, part, null, photo('a'))).toEqual(placed)
    }),
  )
})

test('writing on settles nothing', () => {
  const written = withWords(placed, 'caption', '항만', photo('a', { caption: 'Old' }))
  const writtenOn = withWords(written, 'caption', '항만장관', photo('a', { caption: 'New' }))
  expect(isWrittenOverOthers(writtenOn, 'caption', photo('a', { caption: 'New' }))).toBe(true)
})

test('another photo keeps the place and its words, which are flagged even where neither photo says anything', () => {
  const written = withWords(withWords(placed, 'caption', 'Mine', photo('a')), 'alt', 'Mine too', photo('a'))
  const replaced = withPhoto(written, 'b', photo('a'))
  expect(replaced).toMatchObject({ placementId: 'p', photoId: 'b', caption: 'Mine', alt: 'Mine too' })
  for (const part of placedWords) expect(isWrittenOverOthers(replaced, part, photo('b'))).toBe(true)
  // Back to the first photo, they are its own again.
  for (const part of placedWords) expect(isWrittenOverOthers(withPhoto(replaced, 'a', photo('b')), part, photo('a'))).toBe(false)
})

test('of words that an older Stet wrote nothing is said until another photo comes', () => {
  const old = { ...placed, caption: 'Mine' }
  expect(isWrittenOverOthers(old, 'caption', photo('a', { caption: 'Anything' }))).toBe(false)
  expect(isWrittenOverOthers(withPhoto(old, 'b', photo('a', { caption: 'Anything' })), 'caption', photo('b'))).toBe(true)
})

test('a sign tells nothing of the words', () => {
  expect(signOfWords('caption', photo('a', { caption: 'A name that is not public' }))).toMatch(/^[0-9a-z]{1,13}$/)
})
