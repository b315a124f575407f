import { iptcFields } from '../metadata/iptc-fields.ts'
import type { PhotoFields, PhotoListField, PhotoTextField } from '../fields.ts'

/** Fields whose value is words. */
export type WordField = PhotoTextField | PhotoListField

const lists: ReadonlySet<string> = new Set<PhotoListField>([
  'keywords', 'personsShown', 'sceneCodes', 'subjectCodes', 'organisationsShown', 'organisationCodes', 'modelReleaseIds', 'propertyReleaseIds',
])

export function isListField(field: WordField): field is PhotoListField {
  return lists.has(field)
}

/** All fields whose value is words, in the order in which photo desks fill them. */
export const wordFields: readonly WordField[] = [...iptcFields.map(({ field }) => field), 'rightsEndOn', 'territory']

/** Names of IPTC Photo Metadata that are neither the field's name here nor its XMP property's. */
const standardNames: Readonly<Partial<Record<keyof PhotoFields, readonly string[]>>> = {
  caption: ['Description', 'Caption/Abstract', 'Caption'],
  descriptionWriter: ['Description Writer', 'Caption Writer'],
  creatorJobTitle: ['Creator’s Jobtitle', 'Creators Jobtitle', 'By-line Title'],
  creatorContact: ['Creator’s Contact Info', 'Creator Contact Info', 'Contact Info'],
  creditLine: ['Credit Line'],
  source: ['Source (Supply Chain)', 'Supply Chain Source'],
  jobId: ['Job Id', 'Job Identifier', 'Transmission Reference'],
  sceneCodes: ['Scene Code'],
  subjectCodes: ['Subject Code'],
  altText: ['Alt Text (Accessibility)', 'Alt Text'],
  extendedDescription: ['Extended Description (Accessibility)', 'Extended Description'],
  personsShown: ['Person Shown in the Image', 'Person Shown', 'Persons Shown'],
  organisationsShown: ['Name of Organisation Featured in the Image', 'Organisation Featured', 'Organisation Shown', 'Organization Shown', 'Organization Featured'],
  organisationCodes: ['Code of Organisation Featured in the Image', 'Organisation Code'],
  eventName: ['Event Name'],
  provinceOrState: ['Province or State', 'Province', 'Province/State'],
  countryCode: ['Country Code', 'Country ISO-Code'],
  dateCreated: ['Date Created'],
  locationCreated: ['Location Created'],
  locationsShown: ['Location Shown in the Image', 'Location Shown'],
  imageCreators: ['Image Creator'],
  imageSuppliers: ['Image Supplier'],
  copyrightOwners: ['Copyright Owner'],
  licensors: ['Licensor'],
  digitalImageGuid: ['Digital Image GUID'],
  imageSupplierImageId: ['Image Supplier Image ID'],
  modelReleaseIds: ['Model Release Id', 'Model Release Identifier'],
  propertyReleaseIds: ['Property Release Id', 'Property Release Identifier'],
  webStatementOfRights: ['Web Statement of Rights'],
  otherConstraints: ['Other Constraints'],
}

/** Short names by which desks call a field in a template, beside the field's own. */
const shortNames: Readonly<Record<string, keyof PhotoFields>> = {
  credit: 'creditLine', copyright: 'copyrightNotice', rights: 'rightsUsageTerms', persons: 'personsShown', people: 'personsShown', state: 'provinceOrState', province: 'provinceOrState',
  event: 'eventName', alt: 'altText', location: 'sublocation', writer: 'descriptionWriter', job: 'jobId', organisations: 'organisationsShown', organizations: 'organisationsShown',
}

/** Letters and digits alone, so that it does not matter how a standard's name is spaced. */
function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

const structured = ['creatorContact', 'locationCreated', 'locationsShown', 'licensors', 'copyrightOwners', 'imageCreators', 'imageSuppliers'] as const
type StructuredField = (typeof structured)[number]
export type NamedField = WordField | StructuredField

function namesOf(): Map<string, NamedField> {
  const names = new Map<string, NamedField>()
  for (const { field, xmp } of iptcFields) names.set(nameKey(xmp.split(':')[1] ?? ''), field)
  for (const field of [...wordFields, ...structured]) {
    names.set(nameKey(field), field)
    for (const name of standardNames[field] ?? []) names.set(nameKey(name), field)
  }
  return names
}

const iptcNames = namesOf()

/** The field that the standard calls so: by its name in IPTC Photo Metadata, its XMP property or its name here. Null where there is none. */
export function fieldOfIptcName(name: string): NamedField | null {
  return iptcNames.get(nameKey(name)) ?? null
}

const ownNames = new Map<string, WordField>([
  ...wordFields.map((field): [string, WordField] => [nameKey(field), field]),
  ...Object.entries(shortNames).map(([name, field]): [string, WordField] => [name, field as WordField]),
])

/** The field that a template's own variable names. */
export function fieldOfVariable(name: string): WordField | null {
  return ownNames.get(nameKey(name)) ?? null
}
