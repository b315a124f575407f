import type { PhotoListField, PhotoTextField } from '../fields.ts'

/** Where a field lives: its XMP property and, where it has one, its IIM dataset (record 2) with the cap in bytes. */
interface Place {
  xmp: string
  iim: { dataset: number; name: string; cap: number } | null
}
type IptcTextField = Place & { field: PhotoTextField; kind: 'text' | 'language-alternative' | 'creators' | 'date' | 'identifier' }
type IptcListField = Place & { field: PhotoListField; kind: 'list' }
export type IptcField = IptcTextField | IptcListField

const dataset = (number: number, name: string, cap: number) => ({ dataset: number, name, cap })

/** Every field of a photo that is a text or a list of texts, by IPTC Photo Metadata 2025.1, PLUS 2.0 and IIM 4.2. Structures have a table of their own. */
export const iptcFields: readonly IptcField[] = [
  { field: 'caption', xmp: 'dc:description', kind: 'language-alternative', iim: dataset(120, 'Caption-Abstract', 2000) },
  { field: 'altText', xmp: 'Iptc4xmpCore:AltTextAccessibility', kind: 'language-alternative', iim: null },
  { field: 'extendedDescription', xmp: 'Iptc4xmpCore:ExtDescrAccessibility', kind: 'language-alternative', iim: null },
  { field: 'headline', xmp: 'photoshop:Headline', kind: 'text', iim: dataset(105, 'Headline', 256) },
  { field: 'title', xmp: 'dc:title', kind: 'language-alternative', iim: dataset(5, 'ObjectName', 64) },
  { field: 'descriptionWriter', xmp: 'photoshop:CaptionWriter', kind: 'text', iim: dataset(122, 'Writer-Editor', 32) },
  { field: 'creator', xmp: 'dc:creator', kind: 'creators', iim: dataset(80, 'By-line', 32) },
  { field: 'creatorJobTitle', xmp: 'photoshop:AuthorsPosition', kind: 'text', iim: dataset(85, 'By-lineTitle', 32) },
  { field: 'creditLine', xmp: 'photoshop:Credit', kind: 'text', iim: dataset(110, 'Credit', 32) },
  { field: 'source', xmp: 'photoshop:Source', kind: 'text', iim: dataset(115, 'Source', 32) },
  { field: 'copyrightNotice', xmp: 'dc:rights', kind: 'language-alternative', iim: dataset(116, 'CopyrightNotice', 128) },
  { field: 'rightsUsageTerms', xmp: 'xmpRights:UsageTerms', kind: 'language-alternative', iim: null },
  { field: 'webStatementOfRights', xmp: 'xmpRights:WebStatement', kind: 'text', iim: null },
  { field: 'instructions', xmp: 'photoshop:Instructions', kind: 'text', iim: dataset(40, 'SpecialInstructions', 256) },
  { field: 'jobId', xmp: 'photoshop:TransmissionReference', kind: 'text', iim: dataset(103, 'OriginalTransmissionReference', 32) },
  { field: 'keywords', xmp: 'dc:subject', kind: 'list', iim: dataset(25, 'Keywords', 64) },
  { field: 'personsShown', xmp: 'Iptc4xmpExt:PersonInImage', kind: 'list', iim: null },
  { field: 'organisationsShown', xmp: 'Iptc4xmpExt:OrganisationInImageName', kind: 'list', iim: null },
  { field: 'organisationCodes', xmp: 'Iptc4xmpExt:OrganisationInImageCode', kind: 'list', iim: null },
  { field: 'eventName', xmp: 'Iptc4xmpExt:Event', kind: 'language-alternative', iim: null },
  { field: 'sublocation', xmp: 'Iptc4xmpCore:Location', kind: 'text', iim: dataset(92, 'Sub-location', 32) },
  { field: 'city', xmp: 'photoshop:City', kind: 'text', iim: dataset(90, 'City', 32) },
  { field: 'provinceOrState', xmp: 'photoshop:State', kind: 'text', iim: dataset(95, 'Province-State', 32) },
  { field: 'country', xmp: 'photoshop:Country', kind: 'text', iim: dataset(101, 'Country-PrimaryLocationName', 64) },
  { field: 'countryCode', xmp: 'Iptc4xmpCore:CountryCode', kind: 'text', iim: dataset(100, 'Country-PrimaryLocationCode', 3) },
  { field: 'dateCreated', xmp: 'photoshop:DateCreated', kind: 'date', iim: dataset(55, 'DateCreated', 8) },
  { field: 'intellectualGenre', xmp: 'Iptc4xmpCore:IntellectualGenre', kind: 'text', iim: null },
  { field: 'sceneCodes', xmp: 'Iptc4xmpCore:Scene', kind: 'list', iim: null },
  { field: 'subjectCodes', xmp: 'Iptc4xmpCore:SubjectCode', kind: 'list', iim: null },
  { field: 'digitalSourceType', xmp: 'Iptc4xmpExt:DigitalSourceType', kind: 'identifier', iim: null },
  { field: 'aiSystemUsed', xmp: 'Iptc4xmpExt:AISystemUsed', kind: 'text', iim: null },
  { field: 'aiSystemVersionUsed', xmp: 'Iptc4xmpExt:AISystemVersionUsed', kind: 'text', iim: null },
  { field: 'aiPromptInformation', xmp: 'Iptc4xmpExt:AIPromptInformation', kind: 'text', iim: null },
  { field: 'aiPromptWriterName', xmp: 'Iptc4xmpExt:AIPromptWriterName', kind: 'text', iim: null },
  { field: 'digitalImageGuid', xmp: 'Iptc4xmpExt:DigImageGUID', kind: 'text', iim: null },
  { field: 'imageSupplierImageId', xmp: 'plus:ImageSupplierImageID', kind: 'text', iim: null },
  { field: 'modelReleaseStatus', xmp: 'plus:ModelReleaseStatus', kind: 'identifier', iim: null },
  { field: 'propertyReleaseStatus', xmp: 'plus:PropertyReleaseStatus', kind: 'identifier', iim: null },
  { field: 'minorModelAgeDisclosure', xmp: 'plus:MinorModelAgeDisclosure', kind: 'identifier', iim: null },
  { field: 'dataMining', xmp: 'plus:DataMining', kind: 'identifier', iim: null },
  { field: 'modelReleaseIds', xmp: 'plus:ModelReleaseID', kind: 'list', iim: null },
  { field: 'propertyReleaseIds', xmp: 'plus:PropertyReleaseID', kind: 'list', iim: null },
  { field: 'otherConstraints', xmp: 'plus:OtherConstraints', kind: 'language-alternative', iim: null },
]

/** IIM keeps the time of day in a dataset of its own. */
export const iimTimeCreated = 60

/** Several creators of one photo, in one field: each is a value of its own in XMP and in IIM. */
export const creatorSeparator = '; '

export function creatorsOf(creator: string): string[] {
  return creator
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
}
