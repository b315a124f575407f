import { toldTypes, type ToldType } from '../photo/vocabulary/digital-source-type.ts'

/** What a reader is told of each kind of picture that is no plain photograph. */
export type ToldWords = Readonly<Record<ToldType, string>>

const english: ToldWords = {
  trainedAlgorithmicMedia: 'AI-generated image',
  compositeWithTrainedAlgorithmicMedia: 'Image edited with generative AI',
  compositeSynthetic: 'Composite image with AI-generated parts',
  compositeCapture: 'Composite of several photos',
  composite: 'Composite image',
  algorithmicMedia: 'Computer-generated image',
  virtualRecording: 'Recording of a virtual event',
}

/** Within a language no two are alike, so that they can be read back. */
const byLanguage: Readonly<Record<string, ToldWords>> = {
  en: english,
  ko: {
    trainedAlgorithmicMedia: 'AI 생성 이미지',
    compositeWithTrainedAlgorithmicMedia: '생성형 AI로 편집한 이미지',
    compositeSynthetic: 'AI 생성 요소가 포함된 합성 이미지',
    compositeCapture: '여러 사진을 합성한 이미지',
    composite: '합성 이미지',
    algorithmicMedia: '컴퓨터로 만든 이미지',
    virtualRecording: '가상 행사 화면',
  },
  ja: {
    trainedAlgorithmicMedia: 'AI生成画像',
    compositeWithTrainedAlgorithmicMedia: '生成AIで編集した画像',
    compositeSynthetic: 'AI生成の要素を含む合成画像',
    compositeCapture: '複数の写真を合成した画像',
    composite: '合成画像',
    algorithmicMedia: 'コンピューターで作成した画像',
    virtualRecording: '仮想イベントの記録',
  },
  zh: {
    trainedAlgorithmicMedia: 'AI生成图片',
    compositeWithTrainedAlgorithmicMedia: '经生成式AI编辑的图片',
    compositeSynthetic: '含AI生成内容的合成图片',
    compositeCapture: '多张照片合成的图片',
    composite: '合成图片',
    algorithmicMedia: '计算机生成图片',
    virtualRecording: '虚拟活动画面',
  },
  ar: {
    trainedAlgorithmicMedia: 'صورة مولَّدة بالذكاء الاصطناعي',
    compositeWithTrainedAlgorithmicMedia: 'صورة محرَّرة بالذكاء الاصطناعي التوليدي',
    compositeSynthetic: 'صورة مركّبة فيها أجزاء مولَّدة بالذكاء الاصطناعي',
    compositeCapture: 'صورة مركّبة من عدة صور',
    composite: 'صورة مركّبة',
    algorithmicMedia: 'صورة مولَّدة بالحاسوب',
    virtualRecording: 'تسجيل حدث افتراضي',
  },
  de: {
    trainedAlgorithmicMedia: 'KI-generiertes Bild',
    compositeWithTrainedAlgorithmicMedia: 'Mit generativer KI bearbeitetes Bild',
    compositeSynthetic: 'Montage mit KI-generierten Teilen',
    compositeCapture: 'Montage aus mehreren Fotos',
    composite: 'Bildmontage',
    algorithmicMedia: 'Computergeneriertes Bild',
    virtualRecording: 'Aufnahme einer virtuellen Veranstaltung',
  },
  fr: {
    trainedAlgorithmicMedia: 'Image générée par IA',
    compositeWithTrainedAlgorithmicMedia: 'Image retouchée par IA générative',
    compositeSynthetic: 'Montage comportant des éléments générés par IA',
    compositeCapture: 'Montage de plusieurs photos',
    composite: 'Photomontage',
    algorithmicMedia: 'Image de synthèse',
    virtualRecording: 'Enregistrement d’un événement virtuel',
  },
  es: {
    trainedAlgorithmicMedia: 'Imagen generada con IA',
    compositeWithTrainedAlgorithmicMedia: 'Imagen editada con IA generativa',
    compositeSynthetic: 'Montaje con elementos generados con IA',
    compositeCapture: 'Montaje de varias fotos',
    composite: 'Fotomontaje',
    algorithmicMedia: 'Imagen generada por ordenador',
    virtualRecording: 'Grabación de un evento virtual',
  },
}

/** The words for a language, by the first part of its tag; English where we have none. */
export function toldWords(language: string): ToldWords {
  return byLanguage[language] ?? english
}

/** The type that these words tell of, in whatever language; null where they are other words. */
export function toldTypeOfWords(words: string): ToldType | null {
  const said = words.normalize('NFC').replace(/\s+/gu, ' ').trim()
  for (const told of Object.values(byLanguage)) {
    const type = toldTypes.find((one) => told[one].normalize('NFC') === said)
    if (type !== undefined) return type
  }
  return null
}
