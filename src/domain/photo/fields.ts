import { z } from 'zod'
import { contact, focalPoint, frame, imageRegion, licensor, location, party } from './structures.ts'

const text = z.string().max(100_000)
const list = z.array(z.string().max(1_000)).max(1_000)

/** Colour labels as photo desks have them on single keys; the empty one is none. */
export const colourLabels = ['', 'red', 'yellow', 'green', 'blue', 'purple'] as const

/**
 * What is known about a photo, by the names of IPTC Photo Metadata 2025.1 (`caption` is its Description, `altText` and `extendedDescription` are
 * those of Accessibility, `source` is Source (Supply Chain), `jobId` is Job Id), and what the desk decided about it. Empty means "not given".
 */
export const photoFields = z.object({
  caption: text,
  altText: text,
  headline: text,
  creator: text,
  creditLine: text,
  source: text,
  copyrightNotice: text,
  rightsUsageTerms: text,
  instructions: text,
  jobId: text,
  keywords: list,
  personsShown: list,
  sublocation: text,
  city: text,
  provinceOrState: text,
  country: text,
  countryCode: text,
  /** As the camera or the desk wrote it, ISO 8601 without a zone where none is known. */
  dateCreated: z.string().max(40),

  title: text,
  extendedDescription: text,
  descriptionWriter: text,
  creatorJobTitle: text,
  creatorContact: contact,
  intellectualGenre: text,
  sceneCodes: list,
  subjectCodes: list,
  eventName: text,
  organisationsShown: list,
  organisationCodes: list,
  locationCreated: location.nullable(),
  locationsShown: z.array(location).max(100),

  /** An identifier of IPTC's vocabulary of digital source types. */
  digitalSourceType: text,
  aiSystemUsed: text,
  aiSystemVersionUsed: text,
  aiPromptInformation: text,
  aiPromptWriterName: text,
  digitalImageGuid: text,

  /** An address. It is the licence that publications name. */
  webStatementOfRights: text,
  licensors: z.array(licensor).max(100),
  copyrightOwners: z.array(party).max(100),
  imageCreators: z.array(party).max(100),
  imageSuppliers: z.array(party).max(100),
  imageSupplierImageId: text,
  /** These four are identifiers of PLUS. */
  modelReleaseStatus: text,
  propertyReleaseStatus: text,
  minorModelAgeDisclosure: text,
  dataMining: text,
  modelReleaseIds: list,
  propertyReleaseIds: list,
  otherConstraints: text,
  /** The last day on which the photo may be published, `2027-06-30`. */
  rightsEndOn: z.string().max(40),
  /** Where it may be published, in words. */
  territory: text,
  /** It may be published once. */
  oneTimeUse: z.boolean(),
  /** It must not be published at all. */
  publicationForbidden: z.boolean(),

  imageRegions: z.array(imageRegion).max(100),
  /** Other languages of a field's text, by the field's name and the language's tag. */
  translations: z.record(z.string().max(40), z.record(z.string().max(40), text)),

  /** XMP's Rating, 0 for none. */
  rating: z.int().min(0).max(5),
  colourLabel: z.enum(colourLabels),
  /** What the desk decided about the photo among others of its kind. */
  pick: z.enum(['', 'picked', 'rejected']),
  /** What is published of the picture; null is all of it. */
  crop: frame.nullable(),
  /** What must stay in the picture where a size needs another shape. */
  focalPoint: focalPoint.nullable(),
})
export type PhotoFields = z.infer<typeof photoFields>

type Names<Value> = { [Name in keyof PhotoFields]: Value extends PhotoFields[Name] ? (PhotoFields[Name] extends Value ? Name : never) : never }[keyof PhotoFields]
/** Fields that are one text. */
export type PhotoTextField = Names<string>
/** Fields that are a list of texts. */
export type PhotoListField = Names<string[]>

export function emptyPhotoFields(): PhotoFields {
  return {
    caption: '',
    altText: '',
    headline: '',
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    rightsUsageTerms: '',
    instructions: '',
    jobId: '',
    keywords: [],
    personsShown: [],
    sublocation: '',
    city: '',
    provinceOrState: '',
    country: '',
    countryCode: '',
    dateCreated: '',
    title: '',
    extendedDescription: '',
    descriptionWriter: '',
    creatorJobTitle: '',
    creatorContact: contact.parse({}),
    intellectualGenre: '',
    sceneCodes: [],
    subjectCodes: [],
    eventName: '',
    organisationsShown: [],
    organisationCodes: [],
    locationCreated: null,
    locationsShown: [],
    digitalSourceType: '',
    aiSystemUsed: '',
    aiSystemVersionUsed: '',
    aiPromptInformation: '',
    aiPromptWriterName: '',
    digitalImageGuid: '',
    webStatementOfRights: '',
    licensors: [],
    copyrightOwners: [],
    imageCreators: [],
    imageSuppliers: [],
    imageSupplierImageId: '',
    modelReleaseStatus: '',
    propertyReleaseStatus: '',
    minorModelAgeDisclosure: '',
    dataMining: '',
    modelReleaseIds: [],
    propertyReleaseIds: [],
    otherConstraints: '',
    rightsEndOn: '',
    territory: '',
    oneTimeUse: false,
    publicationForbidden: false,
    imageRegions: [],
    translations: {},
    rating: 0,
    colourLabel: '',
    pick: '',
    crop: null,
    focalPoint: null,
  }
}

/** The fields that every photo was kept with from the first; a kept photo names all of them, and of the others those that are given. */
const alwaysKept: ReadonlySet<string> = new Set<keyof PhotoFields>([
  'caption', 'altText', 'headline', 'creator', 'creditLine', 'source', 'copyrightNotice', 'rightsUsageTerms', 'instructions', 'jobId', 'keywords',
  'personsShown', 'sublocation', 'city', 'provinceOrState', 'country', 'countryCode', 'dateCreated',
])

/** Whether a field came after the first ones: an older Stet kept photos without it. */
export function cameLater(name: string): boolean {
  return !alwaysKept.has(name)
}

/** Fields as they are kept in rows, versions and publications. An older Stet wrote them just so: a field that came later is there where it is given. */
export type KeptPhotoFields = Partial<PhotoFields>

export function keptPhotoFields(fields: PhotoFields): KeptPhotoFields {
  const empty = emptyPhotoFields()
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => alwaysKept.has(name) || JSON.stringify(value) !== JSON.stringify(empty[name as keyof PhotoFields])),
  )
}

/** What the desk marks for itself, for nobody outside and for no version. */
const marks: ReadonlySet<string> = new Set<keyof PhotoFields>(['rating', 'colourLabel', 'pick'])

/** Fields as a version and a publication put them on record. */
export function recordedPhotoFields(fields: PhotoFields): KeptPhotoFields {
  return Object.fromEntries(Object.entries(keptPhotoFields(fields)).filter(([name]) => !marks.has(name)))
}

/** Kept fields with every field that a photo has by now. */
export function wholePhotoFields(kept: KeptPhotoFields): PhotoFields {
  return { ...emptyPhotoFields(), ...kept }
}

/** Whether nothing is given in a field. */
export function isNotGiven<Name extends keyof PhotoFields>(name: Name, fields: Pick<PhotoFields, Name>): boolean {
  return JSON.stringify(fields[name]) === JSON.stringify(emptyPhotoFields()[name])
}
