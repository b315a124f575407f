import type { PhotoFields } from '../fields.ts'
import type { Contact, ImageRegion, Licensor, Location, Party } from '../structures.ts'
import { writableText } from './writable-text.ts'

type StructureFields = Pick<
  PhotoFields,
  'creatorContact' | 'locationCreated' | 'locationsShown' | 'licensors' | 'copyrightOwners' | 'imageCreators' | 'imageSuppliers' | 'imageRegions'
>

/** The structures as a file can hold them: their texts plain, and no structure in which nothing is said. */
export function writableStructures(fields: PhotoFields): StructureFields {
  const saying = <Structure extends Contact | Licensor | Location | Party>(list: readonly Structure[]) => list.map(writable).filter(saysSomething)
  return {
    creatorContact: writable(fields.creatorContact),
    locationCreated: fields.locationCreated === null ? null : (saying([fields.locationCreated])[0] ?? null),
    locationsShown: saying(fields.locationsShown),
    licensors: saying(fields.licensors),
    copyrightOwners: saying(fields.copyrightOwners),
    imageCreators: saying(fields.imageCreators),
    imageSuppliers: saying(fields.imageSuppliers),
    imageRegions: fields.imageRegions.map(writableRegion),
  }
}

function writable<Structure extends object>(structure: Structure): Structure {
  return Object.fromEntries(Object.entries(structure).map(([name, value]: [string, unknown]) => [name, writableMember(value)])) as Structure
}

function writableMember(value: unknown): unknown {
  return Array.isArray(value) ? writableList(value as string[]) : writableText(String(value))
}

function writableList(list: readonly string[]): string[] {
  return [...new Set(list.map(writableText).filter(Boolean))]
}

function saysSomething(structure: object): boolean {
  return Object.values(structure).some((value: string | string[]) => value.length > 0)
}

function writableRegion({ id, name, roles, contentTypes, personsShown, boundary }: ImageRegion): ImageRegion {
  return {
    id: writableText(id),
    name: writableText(name),
    roles: writableList(roles),
    contentTypes: writableList(contentTypes),
    personsShown: writableList(personsShown),
    boundary,
  }
}
