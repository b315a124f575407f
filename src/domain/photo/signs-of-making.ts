import type { PhotoFields } from './fields.ts'
import { toldTypeOf } from './vocabulary/digital-source-type.ts'

/** Programs and services that make pictures, by the words that they put into a credit or name themselves with. */
const generators =
  /\b(?:midjourney|dall[·\-\s]e|dalle[-\s]?[23]|stable[\s-]?diffusion|sdxl|comfyui|automatic1111|invokeai|novelai|openai|chatgpt|gpt[-\s]?image|adobe firefly|firefly image|imagen\s?\d|google (?:ai|imagen|gemini)|nano banana|grok|flux\.1|black forest labs|leonardo\.?ai|ideogram|bing image creator|dreamstudio|seedream)\b/iu

/** Words that say it outright. */
const saidSo =
  /\b(?:ai[\s-]generated|generated (?:by|with) ai|made with ai|(?:with|by|using) generative ai|ki-generiert|généré(?:e)? par (?:l['’])?ia|generad[oa] (?:por|con) ia)\b|(?:ai|인공지능)(?:로|가)?\s?생성|생성형 ?ai (?:이미지|사진)|ai生成|生成ai(?:画像|で)|人工智能生成|مولّ?دة? (?:بالذكاء|بواسطة الذكاء) الاصطناعي/iu

/** How generators name the files that they hand out. */
const handedOut = /^(?:dall·e\s|chatgpt image\s|gemini_generated_image|comfyui_\d|firefly[_ ]|grok[-_ ](?:image|imagine)|.*_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_\d\.(?:png|webp|jpe?g)$)/iu

/** Key words and genres under which desks file what was put together. */
const compositions =
  /^(?:(?:photo[\s-]?)?(?:composite|montage|collage|illustration)|composite (?:image|photo|picture)|합성(?:\s?사진|\s?이미지)?|合成(?:写真|照片|图像)|صورة مركّ?بة|fotomontage|fotomontaje|fotocomposición)$/iu

/** What a file says of itself besides its fields; each empty where it says nothing. */
export interface FileSigns {
  fileName: string
  /** The program that wrote the file, as EXIF and XMP name it. */
  software: string
  /** How the picture was made, as the file's Content Credentials assert it. */
  credentialsSay: string
}

/**
 * What says of a photo that a machine made it or that it was put together, in its own words; null where nothing does. It is a reason to ask how
 * the picture was made and no proof: whoever knows better declares it. Key words name what a picture shows, companies among it, so that only
 * those count which say it outright.
 */
export function signOfMaking(fields: PhotoFields, { fileName, software, credentialsSay }: FileSigns): string | null {
  const told = [fields.aiSystemUsed, fields.aiSystemVersionUsed, fields.aiPromptInformation, fields.aiPromptWriterName].find((words) => words.trim() !== '')
  const asserted = toldTypeOf(credentialsSay)
  const credits = [software, fields.creator, fields.creditLine, fields.source, fields.copyrightNotice]
  const subjects = [fields.intellectualGenre, ...fields.keywords].map((words) => words.normalize('NFC').trim())
  const sign =
    told ??
    (asserted === null ? undefined : `Content Credentials: ${asserted}`) ??
    credits.find((words) => generators.test(words)) ??
    [...credits, ...subjects].find((words) => saidSo.test(words)) ??
    subjects.find((words) => compositions.test(words)) ??
    (handedOut.test(fileName.normalize('NFC')) ? fileName : null)
  return sign?.trim() ?? null
}
