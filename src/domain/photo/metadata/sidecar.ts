import { isNotGiven, type PhotoFields } from '../fields.ts'
import { photoFieldsOf } from './photo-fields-of.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'
import { largestXmp, readXmp } from './xmp.ts'

/** What a sidecar gives: the fields that it says something of. `warnings` are sentences for the user and name no file. */
export interface Sidecar {
  fields: Partial<PhotoFields>
  warnings: string[]
}

/** Reads an XMP file that lies beside a photo. Throws UnreadablePhoto where it is none. */
export function readSidecar(bytes: Uint8Array): Sidecar {
  const xmp = readXmp(bytes)
  if (xmp.refused === 'too large') throw new UnreadablePhoto('unsupported', `It is larger than ${largestXmp / 1_000_000} MB.`)
  if (xmp.refused === 'entities') throw new UnreadablePhoto('unsupported', 'It declares entities, which no honest program writes.')
  if (xmp.properties.size === 0) throw new UnreadablePhoto('not-a-photo', 'It holds no XMP that says anything of a photo.')
  const { fields } = photoFieldsOf({ xmp, iim: null, iimIsLater: false, exif: null })
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !isNotGiven(name as keyof PhotoFields, fields))),
    warnings: xmp.damaged ? ['The sidecar’s XMP is damaged. What could be read of it is here: check the caption and the credit.'] : [],
  }
}
