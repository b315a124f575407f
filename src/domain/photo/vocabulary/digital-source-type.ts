/** IPTC's vocabulary of digital source types, as of 2024-10; the order is that of a list to choose from. */
export const digitalSourceTypes = [
  'digitalCapture',
  'computationalCapture',
  'humanEdits',
  'algorithmicallyEnhanced',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'compositeSynthetic',
  'compositeCapture',
  'composite',
  'algorithmicMedia',
  'dataDrivenMedia',
  'digitalCreation',
  'screenCapture',
  'virtualRecording',
  'negativeFilm',
  'positiveFilm',
  'print',
] as const
export type DigitalSourceType = (typeof digitalSourceTypes)[number]

export const digitalSourceScheme = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** Terms that IPTC withdrew, with those that it says to use instead. `softwareImage` has no successor and stays unknown. */
const successors: Readonly<Record<string, DigitalSourceType>> = { minorHumanEdits: 'humanEdits', digitalArt: 'digitalCreation' }

export function digitalSourceIdentifier(type: DigitalSourceType): string {
  return `${digitalSourceScheme}${type}`
}

/** The type that an identifier names, however it is written: as IPTC's address (`http` or `https`), as `digsrctype:…`, or bare. Null where it is none of IPTC's. */
export function digitalSourceTypeOf(identifier: string): DigitalSourceType | null {
  const term = /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/|digsrctype:)?(\w+)\/?$/i.exec(identifier.trim())?.[1]
  if (term === undefined) return null
  return digitalSourceTypes.find((type) => type === term) ?? (Object.hasOwn(successors, term) ? (successors[term] ?? null) : null)
}

/** What a reader is told of, since it looks like a photograph and is none, or not only one. */
export const toldTypes = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'compositeSynthetic',
  'compositeCapture',
  'composite',
  'algorithmicMedia',
  'virtualRecording',
] as const satisfies readonly DigitalSourceType[]
export type ToldType = (typeof toldTypes)[number]

/** What a reader is told of a picture with this identifier; null where there is nothing to tell. */
export function toldTypeOf(identifier: string): ToldType | null {
  const type = digitalSourceTypeOf(identifier)
  return toldTypes.find((told) => told === type) ?? null
}

/** The members of schema.org's enumeration for IPTC's terms. It keeps the older words for what a person edited or made. */
const schemaMembers: Record<DigitalSourceType, string> = {
  digitalCapture: 'DigitalCapture',
  computationalCapture: 'MultiFrameComputationalCapture',
  humanEdits: 'MinorHumanEdits',
  algorithmicallyEnhanced: 'AlgorithmicallyEnhanced',
  compositeWithTrainedAlgorithmicMedia: 'CompositeWithTrainedAlgorithmicMedia',
  trainedAlgorithmicMedia: 'TrainedAlgorithmicMedia',
  compositeSynthetic: 'CompositeSynthetic',
  compositeCapture: 'CompositeCapture',
  composite: 'Composite',
  algorithmicMedia: 'AlgorithmicMedia',
  dataDrivenMedia: 'DataDrivenMedia',
  digitalCreation: 'DigitalArt',
  screenCapture: 'ScreenCapture',
  virtualRecording: 'VirtualRecording',
  negativeFilm: 'NegativeFilm',
  positiveFilm: 'PositiveFilm',
  print: 'Print',
}

/** The value of schema.org's `digitalSourceType`: its own member for a term of IPTC, else the identifier. Empty where nothing is said. */
export function schemaSourceType(identifier: string): string {
  const type = digitalSourceTypeOf(identifier)
  return type === null ? identifier.trim() : `https://schema.org/${schemaMembers[type]}DigitalSource`
}

/** The identifier for a value of schema.org's `digitalSourceType`, the inverse of `schemaSourceType`. */
export function identifierOfSchema(value: string): string {
  const member = /^(?:https?:\/\/schema\.org\/)?(\w+)DigitalSource$/.exec(value.trim())?.[1]
  const type = digitalSourceTypes.find((one) => member !== undefined && schemaMembers[one] === member)
  return type === undefined ? value.trim() : digitalSourceIdentifier(type)
}
