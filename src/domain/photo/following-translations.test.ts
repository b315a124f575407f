import { expect, test } from 'vitest'
import { emptyPhotoFields } from './fields.ts'
import { followingTranslations } from './following-translations.ts'

const before = {
  ...emptyPhotoFields(),
  caption: 'Ines Marlwo at Pier 9.',
  copyrightNotice: '© Calvera',
  translations: { caption: { 'en-US': 'Ines Marlwo at Pier 9.', fr: 'Ines Marlow au quai 9.' }, copyrightNotice: { en: '© Calvera' } },
}

test('what said the same as a text says the same when that is changed; a translation stays', () => {
  expect(followingTranslations(before, { caption: 'Ines Marlow at Pier 9.' })).toEqual({ caption: { 'en-US': 'Ines Marlow at Pier 9.', fr: 'Ines Marlow au quai 9.' }, copyrightNotice: { en: '© Calvera' } })
  expect(followingTranslations(before, { copyrightNotice: '' })).toEqual({ caption: before.translations.caption })
})

test('nothing follows what is not changed, nor where the other languages are written too', () => {
  expect(followingTranslations(before, { caption: before.caption, headline: 'Pier 9' })).toBeNull()
  expect(followingTranslations(before, { caption: 'New', translations: {} })).toBeNull()
  expect(followingTranslations({ ...before, caption: '' }, { caption: 'New' })).toBeNull()
})
