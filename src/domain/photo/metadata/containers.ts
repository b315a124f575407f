import type { PhotoRemark } from '../remarks.ts'

/** What a file format carries about its picture, before any of it is understood. Dimensions are as stored, before rotation. */
export interface PhotoContainer {
  width: number
  height: number
  exif: Uint8Array | null
  xmp: Uint8Array | null
  /** Whole extended XMP packets by their GUID, as JPEG splits them off. */
  extendedXmp: Map<string, Uint8Array>
  iim: Uint8Array | null
  /** The MD5 of the IIM as it was when the XMP was last brought in step with it, in hexadecimal. */
  iimDigest: string | null
  /** How the format itself turns the picture (AVIF, HEIC), as EXIF counts it, 1 to 8. Null where EXIF decides. */
  orientation: number | null
  icc: Uint8Array | null
  /** Whether a C2PA manifest is inside. */
  hasContentCredentials: boolean
  warnings: PhotoRemark[]
}

export function emptyContainer(): PhotoContainer {
  return { width: 0, height: 0, exif: null, xmp: null, extendedXmp: new Map(), iim: null, iimDigest: null, orientation: null, icc: null, hasContentCredentials: false, warnings: [] }
}
