import type { PhotoFields } from '#domain/photo/fields.ts'
import { contact, licensor, location, party } from '#domain/photo/structures.ts'

export type StructureField = 'creatorContact' | 'locationCreated' | 'locationsShown' | 'licensors' | 'copyrightOwners' | 'imageCreators' | 'imageSuppliers'

/** A structure of a photo as its form sees it: each member is a text, or several. */
export type Structure = Record<string, string | string[]>

interface StructureMember {
  readonly name: string
  /** Its label is that of `rights.member`; a structure's first member is what it is known by. */
  readonly label: string
  readonly isList?: boolean
  /** Too long to stand beside another. */
  readonly isWide?: boolean
}

const wide = (name: string, label = name): StructureMember => ({ name, label, isWide: true })
const halves = (...names: string[]): StructureMember[] => names.map((name) => ({ name, label: name }))
const places: StructureMember[] = [
  wide('name', 'place'),
  ...halves('sublocation', 'city', 'provinceOrState', 'country', 'countryCode', 'worldRegion'),
  { name: 'identifiers', label: 'identifiers', isList: true, isWide: true },
]
const parties: StructureMember[] = [wide('name', 'who'), wide('id')]
const town: StructureMember[] = [...halves('postalCode', 'city'), { name: 'region', label: 'provinceOrState' }, ...halves('country')]

interface StructureForm {
  readonly members: readonly StructureMember[]
  /** Whether there may be several. */
  readonly isMany: boolean
  empty: () => Structure
}

export const structureForms: Readonly<Record<StructureField, StructureForm>> = {
  creatorContact: { members: [wide('email'), wide('url'), wide('phone'), wide('address'), ...town], isMany: false, empty: () => contact.parse({}) },
  locationCreated: { members: places, isMany: false, empty: () => location.parse({}) },
  locationsShown: { members: places, isMany: true, empty: () => location.parse({}) },
  licensors: {
    members: [...parties, wide('url'), wide('email'), ...halves('phone', 'secondPhone'), wide('streetAddress'), wide('extendedAddress'), ...town],
    isMany: true,
    empty: () => licensor.parse({}),
  },
  copyrightOwners: { members: parties, isMany: true, empty: () => party.parse({}) },
  imageCreators: { members: parties, isMany: true, empty: () => party.parse({}) },
  imageSuppliers: { members: parties, isMany: true, empty: () => party.parse({}) },
}

/** A field's structures as a list, whether there may be several or one. A contact that says nothing is none. */
export function structuresOf(name: StructureField, fields: PhotoFields): Structure[] {
  const value: unknown = fields[name]
  if (value === null) return []
  if (Array.isArray(value)) return value as Structure[]
  return isEmpty(value as Structure) ? [] : [value as Structure]
}

/** The field's value for a list of structures. */
export function valueOf(name: StructureField, structures: readonly Structure[]): PhotoFields[StructureField] {
  const form = structureForms[name]
  if (form.isMany) return structures as unknown as PhotoFields[StructureField]
  return (structures[0] ?? (name === 'locationCreated' ? null : form.empty())) as unknown as PhotoFields[StructureField]
}

function isEmpty(structure: Structure): boolean {
  return Object.values(structure).every((value) => value.length === 0)
}
