import { z } from 'zod'
import { isolated } from '../text/direction.ts'

/**
 * All that is said of a photo's file: why it was not added, what had to be left out or guessed of one that was, and what went out less than whole.
 * English, with gaps that a remark's values fill. The window says the same from its message catalogue (`remark.<id>`).
 */
export const photoRemarks = {
  'not-added': '“{{file}}” was not added. {{reason}}',
  'left-out': '“{{file}}” was left out. {{reason}}',
  'not-shown': 'This photo cannot be shown. {{reason}}',
  'not-published': '“{{file}}” cannot be published. {{reason}}',

  'empty': 'The file is empty.',
  'not-a-photo': 'The file holds no photo that Stet knows: not JPEG, PNG, WebP, GIF, TIFF, AVIF or HEIC.',
  'is-sidecar': 'The file is the XMP sidecar of a photo. Add it together with its photo.',
  'is-raw': 'The file is a camera raw file. Export it as JPEG and add that.',
  'is-film': 'The file is a film. Export it as JPEG and add that.',
  'is-pdf': 'The file is a PDF document. Export it as JPEG and add that.',
  'is-photoshop': 'The file is a Photoshop document. Export it as JPEG and add that.',
  'is-bmp': 'The file is a BMP picture. Export it as JPEG and add that.',
  'is-bigtiff': 'The file is a BigTIFF picture. Export it as JPEG and add that.',
  'is-jpeg-xl': 'The file is a JPEG XL picture. Export it as JPEG and add that.',
  'is-jpeg-2000': 'The file is a JPEG 2000 picture. Export it as JPEG and add that.',
  'is-zip': 'The file is a ZIP archive. Export it as JPEG and add that.',
  'is-svg': 'The file is an SVG drawing. Export it as JPEG and add that.',

  'breaks-off': 'The {{format}} is damaged: the file breaks off. Ask for the photo again.',
  'no-picture': 'The {{format}} is damaged: it holds no picture. Ask for the photo again.',
  'parts-astray': 'The {{format}} is damaged: its parts do not follow each other. Ask for the photo again.',
  'heic-not-decoded': 'The HEIC’s picture cannot be decoded here, and there is no preview inside. Export it as JPEG and add that.',
  'picture-damaged': 'It is damaged: its picture cannot be decoded to the end. Ask for the photo again.',
  'decoding-broke-off': 'Decoding its picture broke off twice: it may be damaged. Ask for the photo again.',
  'original-damaged': 'Its original is damaged. Put it back from a backup.',
  'too-large': 'It is larger than {{megabytes}} MB.',
  'too-many-pixels': 'It has {{megapixels}} megapixels; Stet takes up to {{limit}}. Make it smaller and add that.',
  'too-long': 'Its picture took too long to decode: after {{seconds}} seconds of work it was given up. Export it anew, or smaller, and add that.',
  'too-much-memory': 'Its picture takes more memory than the {{megabytes}} MB that Stet gives to one photo. Export it anew, or smaller, and add that.',
  'no-picture-process': 'Stet could not start its own process for pictures. Start Stet again and add the photo then.',

  'cannot-be-read': '“{{file}}” cannot be read: {{reason}}.',
  'gone': 'it is no longer there',
  'a-folder': 'it is a folder',
  'no-permission': 'its permissions do not allow it',
  'too-many-open': 'too many files are open',

  'here-already': 'The newsroom has this photo already.',
  'only-preview': 'Its picture of {{width}} by {{height}} pixels cannot be decoded. The small preview inside, {{previewWidth}} by {{previewHeight}} pixels, is shown and published instead. Export it as JPEG and add that.',
  'named-otherwise': 'The file’s name ends in “.{{ending}}”, but it is a {{format}} and is kept as that.',
  'named-otherwise-avif': 'The file’s name ends in “.{{ending}}”, but it is an AVIF and is kept as that.',
  'exif-damaged': 'The photo’s EXIF is damaged and was left out.',
  'exif-encoding-guessed': 'The photo’s EXIF is not in UTF-8 and was read as {{encoding}}, which is a guess. Check its letters.',
  'iptc-encoding-guessed': 'The photo’s IPTC does not name its encoding and was read as {{encoding}}, which is a guess. Check its letters.',
  'xmp-damaged': 'The photo’s XMP is damaged. What could be read of it is here: check the caption and the credit.',
  'xmp-declares-entities': 'The photo’s XMP declares entities, which no honest program writes, and was left out.',
  'xmp-too-large': 'The photo’s XMP is larger than {{megabytes}} MB and was left out.',
  'xmp-part-missing': 'A part of the photo’s XMP is missing and was left out.',
  'png-part-left-out': 'A part of the PNG’s metadata is damaged or far too large, and was left out.',

  'sidecar-left-out': '“{{file}}” beside it was left out. {{reason}}',
  'sidecar-damaged': 'The sidecar’s XMP is damaged. What could be read of it is here: check the caption and the credit.',
  'sidecar-declares-entities': 'It declares entities, which no honest program writes.',
  'sidecar-says-nothing': 'It holds no XMP that says anything of a photo.',
  'sidecar-unreadable': 'It could not be read.',

  'published-without-file': 'A photo is missing: “{{photo}}” went out as caption and credit alone.',
  'published-as-preview': 'Of “{{photo}}” only the small preview inside went out: its picture of {{width}} by {{height}} pixels cannot be decoded. Export it as JPEG and add that.',
  'photos-json-replaced': 'photos.json of another story was replaced. Export each story into a folder of its own, so that its photos are known again when it is imported.',

  'encoding-euc-kr': 'Korean (EUC-KR)',
  'encoding-shift_jis': 'Japanese (Shift_JIS)',
  'encoding-euc-jp': 'Japanese (EUC-JP)',
  'encoding-gb18030': 'simplified Chinese (GBK)',
  'encoding-big5': 'traditional Chinese (Big5)',
  'encoding-windows-1252': 'Western European (Windows-1252)',
  'encoding-macintosh': 'Western European (Mac Roman)',
  'encoding-windows-1250': 'Central European (Windows-1250)',
  'encoding-windows-1251': 'Cyrillic (Windows-1251)',
  'encoding-koi8-r': 'Cyrillic (KOI8-R)',
  'encoding-windows-1253': 'Greek (Windows-1253)',
  'encoding-windows-1255': 'Hebrew (Windows-1255)',
  'encoding-windows-1256': 'Arabic (Windows-1256)',
} as const satisfies Record<string, string>

export type PhotoRemarkId = keyof typeof photoRemarks

/** Which sentence, and what fills its gaps: text, a number, or what is itself said in words. Plain data, so that it goes from process to process. */
export interface PhotoRemark {
  id: PhotoRemarkId
  values: Record<string, string | number | PhotoRemark>
}

export const photoRemark: z.ZodType<PhotoRemark> = z.lazy(() =>
  z.object({ id: z.enum(Object.keys(photoRemarks) as [PhotoRemarkId, ...PhotoRemarkId[]]), values: z.record(z.string(), z.union([z.string(), z.number(), photoRemark])) }),
)

export function isPhotoRemarkId(id: string): id is PhotoRemarkId {
  return Object.hasOwn(photoRemarks, id)
}

export function remark(id: PhotoRemarkId, values: PhotoRemark['values'] = {}): PhotoRemark {
  return { id, values }
}

/** The English sentence of a remark. A name of letters from right to left turns neither the sentence nor itself. */
export function remarkText({ id, values }: PhotoRemark): string {
  return photoRemarks[id].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = values[name] ?? gap
    return typeof value === 'object' ? remarkText(value) : isolated(String(value), 'ltr')
  })
}
