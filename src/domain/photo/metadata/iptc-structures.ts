import type { PhotoTextField } from '../fields.ts'
import type { Contact, ImageRegion, Licensor, Location, Party } from '../structures.ts'
import { iptcFields } from './iptc-fields.ts'

/** What one member of a structure is in XMP. `list` is a bag of texts; `language-alternative` is written and read as its default alone. */
type MemberKind = 'text' | 'language-alternative' | 'list'

/** A member of a structure: our name and its XMP property. */
export interface StructureMember<Name extends string = string> {
  member: Name
  xmp: string
  kind: MemberKind
}

/**
 * A field that is a structure or a list of them. `array` is the XMP array that the structures stand in, null for one structure that stands in
 * none. `single`: the field itself holds one structure though XMP has an array.
 */
export interface IptcStructure<Field extends string = string, Name extends string = string> {
  field: Field
  xmp: string
  array: 'Bag' | 'Seq' | null
  single: boolean
  members: readonly StructureMember<Name>[]
}

const text = <Name extends string>(member: Name, xmp: string): StructureMember<Name> => ({ member, xmp, kind: 'text' })
const alternative = <Name extends string>(member: Name, xmp: string): StructureMember<Name> => ({ member, xmp, kind: 'language-alternative' })
const list = <Name extends string>(member: Name, xmp: string): StructureMember<Name> => ({ member, xmp, kind: 'list' })

const contactMembers: readonly StructureMember<keyof Contact>[] = [
  text('address', 'Iptc4xmpCore:CiAdrExtadr'),
  text('city', 'Iptc4xmpCore:CiAdrCity'),
  text('region', 'Iptc4xmpCore:CiAdrRegion'),
  text('postalCode', 'Iptc4xmpCore:CiAdrPcode'),
  text('country', 'Iptc4xmpCore:CiAdrCtry'),
  text('phone', 'Iptc4xmpCore:CiTelWork'),
  text('email', 'Iptc4xmpCore:CiEmailWork'),
  text('url', 'Iptc4xmpCore:CiUrlWork'),
]

const locationMembers: readonly StructureMember<keyof Location>[] = [
  alternative('name', 'Iptc4xmpExt:LocationName'),
  list('identifiers', 'Iptc4xmpExt:LocationId'),
  text('sublocation', 'Iptc4xmpExt:Sublocation'),
  text('city', 'Iptc4xmpExt:City'),
  text('provinceOrState', 'Iptc4xmpExt:ProvinceState'),
  text('country', 'Iptc4xmpExt:CountryName'),
  text('countryCode', 'Iptc4xmpExt:CountryCode'),
  text('worldRegion', 'Iptc4xmpExt:WorldRegion'),
]

const licensorMembers: readonly StructureMember<keyof Licensor>[] = [
  text('name', 'plus:LicensorName'),
  text('id', 'plus:LicensorID'),
  text('streetAddress', 'plus:LicensorStreetAddress'),
  text('extendedAddress', 'plus:LicensorExtendedAddress'),
  text('city', 'plus:LicensorCity'),
  text('region', 'plus:LicensorRegion'),
  text('postalCode', 'plus:LicensorPostalCode'),
  text('country', 'plus:LicensorCountry'),
  text('phone', 'plus:LicensorTelephone1'),
  text('secondPhone', 'plus:LicensorTelephone2'),
  text('email', 'plus:LicensorEmail'),
  text('url', 'plus:LicensorURL'),
]

const partyMembers = (kind: string): readonly StructureMember<keyof Party>[] => [text('name', `plus:${kind}Name`), text('id', `plus:${kind}ID`)]

export type PlainStructure =
  | IptcStructure<'creatorContact', keyof Contact>
  | IptcStructure<'locationCreated' | 'locationsShown', keyof Location>
  | IptcStructure<'licensors', keyof Licensor>
  | IptcStructure<'copyrightOwners' | 'imageCreators' | 'imageSuppliers', keyof Party>

/** The structures of IPTC Core, IPTC Extension and PLUS whose members are texts and lists of texts. Image Regions have their own table. */
export const iptcStructures: readonly PlainStructure[] = [
  { field: 'creatorContact', xmp: 'Iptc4xmpCore:CreatorContactInfo', array: null, single: true, members: contactMembers },
  { field: 'locationCreated', xmp: 'Iptc4xmpExt:LocationCreated', array: 'Bag', single: true, members: locationMembers },
  { field: 'locationsShown', xmp: 'Iptc4xmpExt:LocationShown', array: 'Bag', single: false, members: locationMembers },
  { field: 'licensors', xmp: 'plus:Licensor', array: 'Seq', single: false, members: licensorMembers },
  { field: 'copyrightOwners', xmp: 'plus:CopyrightOwner', array: 'Seq', single: false, members: partyMembers('CopyrightOwner') },
  { field: 'imageCreators', xmp: 'plus:ImageCreator', array: 'Seq', single: false, members: partyMembers('ImageCreator') },
  { field: 'imageSuppliers', xmp: 'plus:ImageSupplier', array: 'Seq', single: false, members: partyMembers('ImageSupplier') },
]

/** The bag of Image Regions, and what each says of itself in texts and lists of texts. */
export const imageRegions: IptcStructure<'imageRegions', keyof ImageRegion> = {
  field: 'imageRegions',
  xmp: 'Iptc4xmpExt:ImageRegion',
  array: 'Bag',
  single: false,
  members: [text('id', 'Iptc4xmpExt:rId'), alternative('name', 'Iptc4xmpExt:Name'), list('personsShown', 'Iptc4xmpExt:PersonInImage')],
}

/** Bags of structures inside an Image Region; each structure names itself by a bag of identifiers, of which ours keeps all. */
export const regionEntities = [
  { member: 'roles', xmp: 'Iptc4xmpExt:rRole' },
  { member: 'contentTypes', xmp: 'Iptc4xmpExt:rCtype' },
] as const
export const entityIdentifier = 'xmp:Identifier'

/** The structure inside an Image Region that says where it lies. `shape` and `unit` hold the words of our own boundary. */
export const regionBoundaryProperty = 'Iptc4xmpExt:RegionBoundary'
export const boundaryMembers = {
  shape: 'Iptc4xmpExt:rbShape',
  unit: 'Iptc4xmpExt:rbUnit',
  x: 'Iptc4xmpExt:rbX',
  y: 'Iptc4xmpExt:rbY',
  width: 'Iptc4xmpExt:rbW',
  height: 'Iptc4xmpExt:rbH',
  radius: 'Iptc4xmpExt:rbRx',
  /** A sequence of structures with `x` and `y`. */
  vertices: 'Iptc4xmpExt:rbVertices',
} as const

/** Fields outside the IPTC standard's texts, lists and structures that XMP and IIM hold all the same. */
export const rightsPlaces = {
  /** PLUS's License End Date; its day is ours. IIM 2:37 is `CCYYMMDD`. */
  rightsEndOn: { xmp: 'plus:LicenseEndDate', iim: { dataset: 37, name: 'ExpirationDate', cap: 8 } },
  /** A language alternative. */
  territory: { xmp: 'plus:RegionConstraints', iim: null },
} as const

/** The fields of which a file holds other languages beside the main text, and their XMP properties. */
export const translatedPlaces: readonly { field: PhotoTextField; xmp: string }[] = [
  ...iptcFields.flatMap(({ field, kind, xmp }) => (kind === 'language-alternative' ? [{ field, xmp }] : [])),
  { field: 'territory', xmp: rightsPlaces.territory.xmp },
]

/** What the desk marks: a number from 0 to 5 (-1 is "rejected" to some programs), and a label in the words of whoever wrote it. */
export const markPlaces = { rating: 'xmp:Rating', colourLabel: 'xmp:Label' } as const
