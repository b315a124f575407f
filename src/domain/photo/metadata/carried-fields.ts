import { readIim } from './iim.ts'
import { mediaTypeOf } from './media-type.ts'
import { containerOf } from './read-photo-metadata.ts'
import { readXmp, xmpList } from './xmp.ts'

/** IPTC that the newsroom does not edit and that has an IIM dataset: it goes along unchanged, and in step, when a photo is published. */
const carriedFields = [
  { xmp: 'photoshop:Category', dataset: 15, iim: 'Category', cap: 3 },
  { xmp: 'photoshop:SupplementalCategories', dataset: 20, iim: 'SupplementalCategories', cap: 32 },
  { xmp: 'photoshop:Urgency', dataset: 10, iim: 'Urgency', cap: 1 },
] as const

export type CarriedField = (typeof carriedFields)[number]

/** The values of the carried fields in a photo file, XMP before IIM; those that the file has not are left out. */
export function readCarriedFields(bytes: Uint8Array): { field: CarriedField; values: string[] }[] {
  const container = containerOf(bytes, mediaTypeOf(bytes))
  const xmp = container.xmp === null ? null : readXmp(container.xmp)
  const iim = container.iim === null ? null : readIim(container.iim)
  return carriedFields
    .map((field) => {
      const values = xmpList(xmp?.properties.get(field.xmp))
      const inIim = (iim?.texts.get(field.dataset) ?? []).map(({ text }) => text.trim()).filter(Boolean)
      return { field, values: values.length > 0 ? values : inIim }
    })
    .filter(({ values }) => values.length > 0)
}
