import { isNotGiven, type PhotoFields } from '../fields.ts'
import { remark, type PhotoRemark } from '../remarks.ts'
import { photoFieldsOf } from './photo-fields-of.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'
import { largestXmp, readXmp } from './xmp.ts'

/** What a sidecar gives: the fields that it says something of. `warnings` name no file. */
export interface Sidecar {
  fields: Partial<PhotoFields>
  warnings: PhotoRemark[]
}

/** Reads an XMP file that lies beside a photo. Throws UnreadablePhoto where it is none. */
export function readSidecar(bytes: Uint8Array): Sidecar {
  const xmp = readXmp(bytes)
  if (xmp.refused === 'too large') throw new UnreadablePhoto('unsupported', remark('too-large', { megabytes: largestXmp / 1_000_000 }))
  if (xmp.refused === 'entities') throw new UnreadablePhoto('unsupported', remark('sidecar-declares-entities'))
  if (xmp.properties.size === 0) throw new UnreadablePhoto('not-a-photo', remark('sidecar-says-nothing'))
  const { fields } = photoFieldsOf({ xmp, iim: null, iimIsLater: false, exif: null })
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !isNotGiven(name as keyof PhotoFields, fields))),
    warnings: xmp.damaged ? [remark('sidecar-damaged')] : [],
  }
}
