import type { IptcField } from '#domain/photo/metadata/iptc-fields.ts'

const groups: Record<string, string> = { Iptc4xmpCore: 'XMP-iptcCore', Iptc4xmpExt: 'XMP-iptcExt' }
/** Where ExifTool calls a property otherwise than XMP does. */
const otherNames: Record<string, string> = { DigImageGUID: 'DigitalImageGUID' }

/** ExifTool's name of an XMP property, its group first. */
export function tagOf(property: string): string {
  const [prefix = '', name = ''] = property.split(':')
  const tag = otherNames[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
  return `${groups[prefix] ?? `XMP-${prefix}`}:${tag}`
}

/** A value for every field, in several scripts, with what must be escaped. Those of IIM are no longer than a dataset holds. */
export function sampleOf(place: IptcField): string[] {
  const fixed: Record<string, string[]> = {
    countryCode: ['KOR'],
    dateCreated: ['2026-03-03T17:58:00+09:00'],
    creator: ['오세라', 'Zoé Brûlé'],
    digitalSourceType: ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia'],
    modelReleaseStatus: ['MR-LMR'],
    propertyReleaseStatus: ['PR-UPR'],
    minorModelAgeDisclosure: ['AG-U14'],
    dataMining: ['DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING'],
  }
  const text = place.iim !== null && place.iim.cap <= 32 ? '새 출발 “é” & <b> 🎣' : `${place.field}: 새 출발 “quoted” & <b> 🎣 قرّاء`
  return fixed[place.field] ?? (place.kind === 'list' ? [`${text} 1`.slice(0, 20), '둘째'] : [text])
}
