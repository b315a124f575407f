/** Words that introduce a credit before a colon or an equals sign, in the languages that wire copy comes in. */
const labels = [
  'sources?',
  'credits?',
  'photo(?:graph)?s?(?:[ -]credits?| source| courtesy(?: of)?)?',
  'photo(?:graph)? by',
  'image(?:[ -](?:credits?|source))?',
  'picture(?:[ -]credits?)?',
  'courtesy(?: of)?',
  'handout',
  '출처',
  '사진(?: ?(?:제공|출처|자료|촬영))?',
  '자료(?: ?(?:사진|제공))?',
  '제공',
  '촬영',
  '写真(?:提供|撮影)?',
  '出典',
  '提供',
  '撮影',
  '图片来源',
  '圖片來源',
  '图片',
  '来源',
  '來源',
  '摄影',
  '攝影',
  '图',
  '圖',
  'fotos?',
  'quelle',
  'bild',
  'crédits?(?: photo)?',
  'photographie',
  'fuente',
  'fonte',
  'المصدر',
  'تصوير',
  'الصورة',
]

/** A label of a credit, for a pattern with the flags `i` and `u`. */
export const creditLabel = `(?:${labels.join('|')})`

/** Labels that name where a photo comes from, rather than who took it or to whom it belongs. */
const sourceLabel = /^(?:sources?|photo source|image[ -]source|출처|사진 ?출처|出典|图片来源|圖片來源|来源|來源|quelle|fuente|fonte|المصدر)$/iu

export function namesSource(label: string): boolean {
  return sourceLabel.test(label.trim())
}

/** Agencies whose bare name at the end of a caption is a credit. */
const agencies = [
  'AP(?: Photo)?',
  'The Associated Press',
  'Associated Press',
  'Reuters',
  'AFP',
  'Getty Images',
  'Getty',
  'EPA(?:-EFE)?',
  'EFE',
  'Xinhua',
  'Yonhap(?: News(?: Agency| TV)?)?',
  'Kyodo(?: News)?',
  'Jiji(?: Press)?',
  'Bloomberg',
  'dpa',
  'ANSA',
  'TASS',
  'UPI',
  'PA(?: Wire| Media| Images)?',
  'Newsis',
  'News1',
  'Anadolu(?: Agency)?',
  'Shutterstock',
  '연합뉴스',
  '연합',
  '뉴시스',
  '뉴스1',
  '로이터(?:통신)?',
  '게티이미지(?:뱅크|코리아)?',
  '共同(?:通信(?:社)?)?',
  '時事(?:通信(?:社)?)?',
  '新华社',
  '中新社',
  'ロイター',
]

/** The name of a known agency, for a pattern with the flags `i` and `u`. */
export const agencyName = `(?:${agencies.join('|')})`

const wholeAgency = new RegExp(`^${agencyName}$`, 'iu')

export function isAgency(text: string): boolean {
  return wholeAgency.test(text.trim())
}
