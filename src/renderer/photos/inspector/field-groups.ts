import type { PhotoFields, PhotoListField, PhotoTextField } from '#domain/photo/fields.ts'
import type { PlusVocabulary } from '#domain/photo/vocabulary/plus.ts'
import type { StructureField } from './structure-members.ts'

/** How a field of a photo is edited. */
export type FieldForm =
  | { readonly kind: 'line' | 'text' | 'day' | 'address' | 'made'; readonly name: PhotoTextField; readonly isHalf?: boolean }
  | { readonly kind: 'list'; readonly name: PhotoListField }
  | { readonly kind: 'persons'; readonly name: 'personsShown' }
  | { readonly kind: 'yes'; readonly name: 'oneTimeUse' | 'publicationForbidden' }
  | { readonly kind: 'plus'; readonly name: PlusVocabulary }
  | { readonly kind: 'structures'; readonly name: StructureField }
  | { readonly kind: 'languages'; readonly name: 'translations' }
  | { readonly kind: 'regions'; readonly name: 'imageRegions' }

export const groupNames = ['words', 'who', 'rights', 'made', 'releases', 'contacts', 'codes', 'file'] as const
export type GroupName = (typeof groupNames)[number]

const line = (name: PhotoTextField): FieldForm => ({ kind: 'line', name })
/** Short enough to stand beside another. */
const half = (name: PhotoTextField): FieldForm => ({ kind: 'line', name, isHalf: true })
const text = (name: PhotoTextField): FieldForm => ({ kind: 'text', name })
const list = (name: PhotoListField): FieldForm => ({ kind: 'list', name })
const plus = (name: PlusVocabulary): FieldForm => ({ kind: 'plus', name })
const structures = (name: StructureField): FieldForm => ({ kind: 'structures', name })

/**
 * The fields of a photo in groups, those apart that every photo is published with and that always stand above them. What the desk marks for
 * itself, the crop and the focal point are no words and have places of their own.
 */
export const fieldGroups: Readonly<Record<GroupName, readonly FieldForm[]>> = {
  words: [text('extendedDescription'), line('headline'), line('title'), list('keywords'), line('descriptionWriter'), { kind: 'languages', name: 'translations' }],
  who: [
    { kind: 'persons', name: 'personsShown' },
    list('organisationsShown'),
    line('eventName'),
    line('dateCreated'),
    line('sublocation'),
    half('city'),
    half('provinceOrState'),
    half('country'),
    half('countryCode'),
    structures('locationCreated'),
    structures('locationsShown'),
  ],
  rights: [
    text('rightsUsageTerms'),
    text('instructions'),
    { kind: 'day', name: 'rightsEndOn' },
    line('territory'),
    { kind: 'yes', name: 'oneTimeUse' },
    { kind: 'yes', name: 'publicationForbidden' },
    { kind: 'address', name: 'webStatementOfRights' },
    text('otherConstraints'),
    plus('dataMining'),
  ],
  made: [{ kind: 'made', name: 'digitalSourceType' }, half('aiSystemUsed'), half('aiSystemVersionUsed'), text('aiPromptInformation'), line('aiPromptWriterName')],
  releases: [plus('modelReleaseStatus'), list('modelReleaseIds'), plus('minorModelAgeDisclosure'), plus('propertyReleaseStatus'), list('propertyReleaseIds')],
  contacts: [
    line('creatorJobTitle'),
    structures('creatorContact'),
    structures('licensors'),
    structures('copyrightOwners'),
    structures('imageCreators'),
    structures('imageSuppliers'),
    line('imageSupplierImageId'),
  ],
  codes: [half('jobId'), half('intellectualGenre'), list('sceneCodes'), list('subjectCodes'), list('organisationCodes'), line('digitalImageGuid'), { kind: 'regions', name: 'imageRegions' }],
  file: [],
}

/** The group in which a field is edited; null where it stands above them or has a place of its own. */
export function groupOf(field: string): GroupName | null {
  return groupNames.find((group) => fieldGroups[group].some(({ name }) => name === field)) ?? null
}

/** Fields whose label was there before the others. */
const knownLabels = new Set<string>([
  'caption', 'altText', 'headline', 'creator', 'creditLine', 'source', 'copyrightNotice', 'rightsUsageTerms', 'instructions', 'jobId', 'keywords', 'personsShown', 'sublocation', 'city',
  'provinceOrState', 'country', 'countryCode', 'dateCreated',
] satisfies (keyof PhotoFields)[])

/** Where the message catalogue has a field's label. */
export function labelKey(field: string): string {
  return knownLabels.has(field) ? `photos.fields.${field}` : `rights.fields.${field}`
}
