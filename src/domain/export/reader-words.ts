import { toldWords, type ToldWords } from './told-words.ts'

/** The few words of our own that a published story has, in the story's language. */
export interface ReaderWords {
  /** Put before and after the names of a byline. */
  by: [before: string, after: string]
  and: string
  comma: string
  footnotes: string
  backToText: string
  photoMissing: string
  photo: string
  photos: string
  slideshow: string
  published: string
  updated: string
  untitled: string
  page: string
  /** Sizes of a text, said after their number. */
  words: string
  characters: string
  /** How a picture was made that is no plain photograph. */
  told: ToldWords
}

type OwnWords = Omit<ReaderWords, 'told'>

const english: OwnWords = {
  by: ['By ', ''],
  and: ' and ',
  comma: ', ',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  photoMissing: 'Photo missing',
  photo: 'Photo',
  photos: 'Photos',
  slideshow: 'Slideshow',
  published: 'Published',
  updated: 'Updated',
  untitled: 'Untitled',
  page: 'Page',
  words: ' words',
  characters: ' characters',
}

const byLanguage: Record<string, OwnWords> = {
  en: english,
  ko: {
    by: ['', ''],
    and: ', ',
    comma: ', ',
    footnotes: '각주',
    backToText: '본문으로',
    photoMissing: '사진 없음',
    photo: '사진',
    photos: '사진 묶음',
    slideshow: '슬라이드 쇼',
    published: '입력',
    updated: '수정',
    untitled: '제목 없음',
    page: '쪽',
    words: '단어',
    characters: '자',
  },
  ja: {
    by: ['文・', ''],
    and: '、',
    comma: '、',
    footnotes: '脚注',
    backToText: '本文へ戻る',
    photoMissing: '写真なし',
    photo: '写真',
    photos: '組写真',
    slideshow: 'スライドショー',
    published: '公開',
    updated: '更新',
    untitled: '無題',
    page: 'ページ',
    words: '語',
    characters: '字',
  },
  zh: {
    by: ['', ''],
    and: '、',
    comma: '、',
    footnotes: '脚注',
    backToText: '返回正文',
    photoMissing: '缺少照片',
    photo: '照片',
    photos: '组图',
    slideshow: '幻灯片',
    published: '发布',
    updated: '更新',
    untitled: '无标题',
    page: '页',
    words: '词',
    characters: '字',
  },
  ar: {
    by: ['بقلم ', ''],
    and: ' و',
    comma: '، ',
    footnotes: 'الحواشي',
    backToText: 'العودة إلى النص',
    photoMissing: 'الصورة مفقودة',
    photo: 'صورة',
    photos: 'صور',
    slideshow: 'عرض صور',
    published: 'نُشر',
    updated: 'حُدّث',
    untitled: 'بلا عنوان',
    page: 'صفحة',
    words: ' كلمة',
    characters: ' حرفًا',
  },
  de: {
    by: ['Von ', ''],
    and: ' und ',
    comma: ', ',
    footnotes: 'Fußnoten',
    backToText: 'Zurück zum Text',
    photoMissing: 'Foto fehlt',
    photo: 'Foto',
    photos: 'Fotos',
    slideshow: 'Bildstrecke',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    untitled: 'Ohne Titel',
    page: 'Seite',
    words: ' Wörter',
    characters: ' Zeichen',
  },
  fr: {
    by: ['Par ', ''],
    and: ' et ',
    comma: ', ',
    footnotes: 'Notes',
    backToText: 'Retour au texte',
    photoMissing: 'Photo manquante',
    photo: 'Photo',
    photos: 'Photos',
    slideshow: 'Diaporama',
    published: 'Publié',
    updated: 'Mis à jour',
    untitled: 'Sans titre',
    page: 'Page',
    words: ' mots',
    characters: ' caractères',
  },
  es: {
    by: ['Por ', ''],
    and: ' y ',
    comma: ', ',
    footnotes: 'Notas',
    backToText: 'Volver al texto',
    photoMissing: 'Falta la foto',
    photo: 'Foto',
    photos: 'Fotos',
    slideshow: 'Galería en diapositivas',
    published: 'Publicado',
    updated: 'Actualizado',
    untitled: 'Sin título',
    page: 'Página',
    words: ' palabras',
    characters: ' caracteres',
  },
}

/** The words for a language, by its BCP 47 tag; English where we have none. */
export function readerWords(language: string): ReaderWords {
  const primary = primaryOf(language)
  return { ...(byLanguage[primary] ?? english), told: toldWords(primary) }
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

const months: Record<string, string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
}

/**
 * The date of a UTC time as readers of a language write it, in UTC; ISO where we do not know how they do. Written here and not by
 * `Intl`, whose words change between versions of ICU: the same story must give the same bytes from every program.
 */
export function readerDate(time: string, language: string): string {
  const [year = '', month = '', day = ''] = time.slice(0, 10).split('-')
  const primary = primaryOf(language)
  const name = months[primary]?.[Number(month) - 1]
  if (primary === 'ko') return `${year}년 ${Number(month)}월 ${Number(day)}일`
  if (primary === 'ja' || primary === 'zh') return `${year}年${Number(month)}月${Number(day)}日`
  if (name === undefined) return `${year}-${month}-${day}`
  if (primary === 'en') return `${name} ${Number(day)}, ${year}`
  if (primary === 'de') return `${Number(day)}. ${name} ${year}`
  if (primary === 'es') return `${Number(day)} de ${name} de ${year}`
  return `${Number(day)} ${name} ${year}`
}

/** The date as `readerDate` and the time of day, which is said to be UTC. */
export function readerTime(time: string, language: string): string {
  const comma = ['en', 'fr', 'es', 'de'].includes(primaryOf(language)) ? ',' : ''
  return `${readerDate(time, language)}${comma} ${time.slice(11, 16)} UTC`
}
