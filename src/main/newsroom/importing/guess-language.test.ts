import { expect, test } from 'vitest'
import { guessLanguage } from './guess-language.ts'

test.each([
  ['The harbor minister called for a fresh start.', 'en', 'en'],
  ['The harbor minister called for a fresh start.', 'en-GB', 'en-GB'],
  ['Le ministre a parlé.', 'fr', 'fr'],
  ['The harbor minister called for a fresh start.', 'ko', 'en'],
  ['항만 노사가 재개에 합의했다고 장관이 말했다.', 'en', 'ko'],
  ['항만 노사가 재개에 합의했다.', 'ko-KR', 'ko-KR'],
  ['President Kim (김 대통령) spoke in Calvera.', 'en', 'en'],
  ['港の労使は再開に合意したと大臣が述べた。', 'en', 'ja'],
  ['港口部长呼吁重新开始。', 'en', 'zh'],
  ['港口部長呼籲重新開始。', 'zh-Hant', 'zh-Hant'],
  ['دعا وزير الميناء إلى بداية جديدة.', 'en', 'ar'],
  ['وزیر بندر خواستار آغازی تازه شد.', 'fa', 'fa'],
  ['Міністр порту закликав до нового початку.', 'uk', 'uk'],
  ['12 : 30', 'ko', 'ko'],
  ['', 'en', 'en'],
  ['한국어', 'not a tag!', 'ko'],
])('%j in a newsroom of %s is %s', (text, own, language) => {
  expect(guessLanguage(text, own)).toBe(language)
})
