import type { PhotoFields } from '../fields.ts'
import { contact, imageRegion, licensor, location, party, type ImageRegion, type RegionBoundary } from '../structures.ts'
import { boundaryMembers, entityIdentifier, imageRegions, iptcStructures, regionBoundaryProperty, regionEntities, type IptcStructure, type StructureMember } from './iptc-structures.ts'
import { xmpList, xmpStructures, xmpText, type XmpStructure } from './xmp.ts'

const longestText = 10_000
const longestItem = 1_000
const most = 100
const mostVertices = 1_000

type StructureFields = Pick<PhotoFields, (typeof iptcStructures)[number]['field'] | 'imageRegions'>

/** The fields that are structures, as far as the packet has them. A structure in which nothing is said is left out. */
export function fieldsOfStructures(properties: XmpStructure): Partial<StructureFields> {
  const fields: Partial<StructureFields> = {}
  for (const structure of iptcStructures) {
    const found = recordsOf(structure, properties)
    const [first] = found
    if (first === undefined) continue
    if (structure.field === 'creatorContact') fields.creatorContact = contact.parse(first)
    else if (structure.field === 'locationCreated') fields.locationCreated = location.parse(first)
    else if (structure.field === 'locationsShown') fields.locationsShown = found.map((record) => location.parse(record))
    else if (structure.field === 'licensors') fields.licensors = found.map((record) => licensor.parse(record))
    else fields[structure.field] = found.map((record) => party.parse(record))
  }
  const regions = xmpStructures(properties.get(imageRegions.xmp)).flatMap(regionOf).slice(0, most)
  if (regions.length > 0) fields.imageRegions = regions
  return fields
}

type StructureRecord = Record<string, string | string[]>

function recordsOf({ xmp, members }: IptcStructure, properties: XmpStructure): StructureRecord[] {
  return xmpStructures(properties.get(xmp))
    .slice(0, most)
    .map((structure) => recordOf(structure, members))
    .filter((record) => Object.values(record).some((value) => value.length > 0))
}

function recordOf(structure: XmpStructure, members: readonly StructureMember[]): StructureRecord {
  const record: StructureRecord = {}
  for (const { member, xmp, kind } of members) {
    const value = structure.get(xmp)
    record[member] = kind === 'list' ? itemsOf(xmpList(value)) : xmpText(value).slice(0, longestText)
  }
  return record
}

function itemsOf(values: readonly string[]): string[] {
  return [...new Set(values)].slice(0, most).map((value) => value.slice(0, longestItem))
}

/** A region, or none where it does not say where it lies. */
function regionOf(structure: XmpStructure): ImageRegion[] {
  const boundary = boundaryOf(xmpStructures(structure.get(regionBoundaryProperty))[0])
  if (boundary === null) return []
  const entities = regionEntities.map(({ member, xmp }) => {
    const identifiers = xmpStructures(structure.get(xmp)).flatMap((entity) => xmpList(entity.get(entityIdentifier)))
    return [member, itemsOf(identifiers)]
  })
  return [imageRegion.parse({ ...recordOf(structure, imageRegions.members), ...Object.fromEntries(entities), boundary })]
}

function boundaryOf(structure: XmpStructure | undefined): RegionBoundary | null {
  if (structure === undefined) return null
  const shape = xmpText(structure.get(boundaryMembers.shape)).toLowerCase()
  const unit = xmpText(structure.get(boundaryMembers.unit)).toLowerCase()
  if (unit !== 'relative' && unit !== 'pixel') return null
  const x = numberOf(structure, boundaryMembers.x)
  const y = numberOf(structure, boundaryMembers.y)
  if (shape === 'polygon') {
    const vertices = xmpStructures(structure.get(boundaryMembers.vertices)).slice(0, mostVertices).flatMap((vertex) => {
      const vertexX = numberOf(vertex, boundaryMembers.x)
      const vertexY = numberOf(vertex, boundaryMembers.y)
      return vertexX === null || vertexY === null ? [] : [{ x: vertexX, y: vertexY }]
    })
    return vertices.length > 0 ? { shape, unit, vertices } : null
  }
  if (x === null || y === null) return null
  if (shape === 'circle') {
    const radius = numberOf(structure, boundaryMembers.radius)
    return radius === null ? null : { shape, unit, x, y, radius }
  }
  const width = numberOf(structure, boundaryMembers.width)
  const height = numberOf(structure, boundaryMembers.height)
  return shape !== 'rectangle' || width === null || height === null ? null : { shape, unit, x, y, width, height }
}

function numberOf(structure: XmpStructure, name: string): number | null {
  const text = xmpText(structure.get(name))
  const number = Number(text)
  return text === '' || !Number.isFinite(number) ? null : number
}
