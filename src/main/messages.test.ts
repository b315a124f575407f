import { expect, test } from 'vitest'
import { interfaceLanguage, loadMessages } from './messages.ts'

test.each([
  [{ STET_LANG: 'ar' }, ['ko-KR'], 'ar'],
  [{}, ['fr-FR', 'ar-EG', 'en-GB'], 'ar'],
  [{ STET_LANG: 'fr' }, ['ko'], 'ko'],
  [{ STET_LANG: 'ar_EG.UTF-8' }, [], 'ar'],
  [{}, ['de', 'constructor'], 'en'],
] as const)('%j and the languages %j speak %s', (env, languages, expected) => expect(interfaceLanguage(env, languages)).toBe(expected))

test('a path is set apart from an Arabic sentence, and what Arabic lacks is said in English', () => {
  const t = loadMessages('ar')
  expect(t('desktop.otherNewsroom.message', { open: '/home/ines/Stet' })).toContain('\u2068/home/ines/Stet\u2069.')
  expect(t('menu.file.quit')).toBe('إنهاء')
  expect(loadMessages('en')('desktop.otherNewsroom.message', { open: '/home/ines/Stet & Co' })).toContain('/home/ines/Stet & Co.')
})
