import { SaxesParser, type SaxesAttributeNS } from 'saxes'

/** The namespaces of IPTC Photo Metadata and of what else is read here, by their usual prefixes. */
const xmpNamespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  tiff: 'http://ns.adobe.com/tiff/1.0/',
} as const

/** The members of a structure, or the properties of a whole packet, by `prefix:name` for the namespaces above; others are left out. */
export type XmpStructure = Map<string, XmpValue>

/** What a property holds. `lang` is set in language alternatives; a text is trimmed. */
export type XmpValue =
  | { kind: 'text'; text: string; lang: string | null }
  | { kind: 'array'; items: XmpValue[] }
  | { kind: 'structure'; members: XmpStructure }

export interface Xmp {
  properties: XmpStructure
  /** Whether the packet was not well-formed; what could be read before and after the damage is there. */
  damaged: boolean
  /** Why nothing of the packet was read at all. */
  refused: 'too large' | 'entities' | null
}

/** The largest packet that is read, in bytes. Captions, histories and thumbnails of honest files stay far below. */
export const largestXmp = 16_000_000

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const xml = 'http://www.w3.org/XML/1998/namespace'
const prefixes = new Map<string, string>(Object.entries(xmpNamespaces).map(([prefix, uri]) => [uri, prefix]))
/** XMP is a few levels deep; the parser's work per element grows with the depth. */
const deepest = 64

/** `rdf:value`, under a name that no property has. */
const ownValue = 'rdf:value'

/**
 * An element that is open while the packet is read. A `node` (`rdf:Description`) collects members; so does a `property` whose members stand in it
 * without a node between. `skipped` is what is understood by nobody here, and all that is in it.
 */
interface OpenElement {
  role: 'outside' | 'rdf' | 'node' | 'property' | 'array' | 'skipped'
  /** Where a property's value goes. */
  name: string
  lang: string | null
  text: string
  resource: boolean
  members: XmpStructure | null
  items: XmpValue[] | null
}

/**
 * Reads an XMP packet (RDF/XML) in all its forms: properties as attributes and as elements, structures as nodes, as resources and in shorthand,
 * arrays. A packet with a document type is refused, and so is one larger than `largestXmp`; nesting is bounded. Never throws.
 */
export function readXmp(bytes: Uint8Array): Xmp {
  const properties: XmpStructure = new Map()
  if (bytes.length > largestXmp) return { properties, damaged: false, refused: 'too large' }
  const text = textOf(bytes)
  const start = text.search(packetStart)
  // Nobody expands entities here; but who declares them means harm, and the rest of the packet is not worth the trust.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start < 0 ? text : text.slice(0, start))) return { properties, damaged: false, refused: 'entities' }
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: OpenElement[] = []
  let damaged = false
  parser.on('error', () => {
    damaged = true
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > deepest) throw new Error('XMP nested too deep')
    open.push(opened(open.at(-1), uri, local, Object.values(attributes), properties))
  })
  const addText = (part: string) => {
    const element = open.at(-1)
    if (element?.role === 'property') element.text += part
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) close(element, open.at(-1))
  })
  try {
    parser.write(start < 0 ? '' : upToLastEnd(text.slice(start))).close()
  } catch {
    damaged = true
  }
  return { properties, damaged, refused: null }
}

function opened(parent: OpenElement | undefined, uri: string, local: string, attributes: readonly SaxesAttributeNS[], root: XmpStructure): OpenElement {
  const element: OpenElement = { role: 'skipped', name: '', lang: null, text: '', resource: false, members: null, items: null }
  const inRdf = uri === rdf
  switch (parent?.role ?? 'outside') {
    case 'outside':
      element.role = inRdf && local === 'RDF' ? 'rdf' : 'outside'
      return element
    case 'rdf':
      element.role = 'node'
      element.members = root
      addAttributes(element, attributes)
      return element
    case 'skipped':
      return element
    case 'array':
      return inRdf ? asProperty(element, local, attributes) : element
    case 'node':
      return asProperty(element, nameOf(uri, local), attributes)
    case 'property':
      if (parent?.resource) return asProperty(element, nameOf(uri, local), attributes)
      if (inRdf && (local === 'Seq' || local === 'Bag' || local === 'Alt')) {
        element.role = 'array'
        element.items = []
      } else {
        // A typed node, as older PLUS has them, is a node like any other.
        element.role = 'node'
        element.members = new Map()
        addAttributes(element, attributes)
      }
      return element
  }
}

function asProperty(element: OpenElement, name: string | null, attributes: readonly SaxesAttributeNS[]): OpenElement {
  if (name === null) return element
  element.role = 'property'
  element.name = name
  for (const { uri, local, value } of attributes) {
    if (uri === xml && local === 'lang') element.lang = value
    else if (uri === rdf && local === 'parseType') element.resource = value === 'Resource'
    else if (uri === rdf && local === 'resource') element.text = value
  }
  if (element.resource) element.members = new Map()
  addAttributes(element, attributes)
  return element
}

/** Properties in the shorthand of attributes. */
function addAttributes(element: OpenElement, attributes: readonly SaxesAttributeNS[]): void {
  for (const { uri, local, value } of attributes) {
    const name = nameOf(uri, local)
    if (name !== null) add((element.members ??= new Map()), name, { kind: 'text', text: value.trim(), lang: null })
  }
}

function close(element: OpenElement, parent: OpenElement | undefined): void {
  if (parent === undefined) return
  if (element.role === 'node' && parent.role === 'property') parent.members = element.members
  else if (element.role === 'array') parent.items = element.items
  else if (element.role === 'property') {
    const value = valueOf(element)
    if (parent.role === 'array') parent.items?.push(value)
    else if (parent.members !== null) add(parent.members, element.name, value)
  }
}

function valueOf({ items, members, text, lang }: OpenElement): XmpValue {
  if (items !== null) return { kind: 'array', items }
  if (members === null) return { kind: 'text', text: text.trim(), lang }
  // A value with qualifiers is the value; nobody here asks for qualifiers.
  const own = members.get(ownValue)
  if (own === undefined) return { kind: 'structure', members }
  return own.kind === 'text' ? { ...own, lang: lang ?? own.lang } : own
}

/** The first of two values of one name stands, unless it says nothing. */
function add(members: XmpStructure, name: string, value: XmpValue): void {
  const before = members.get(name)
  if (before === undefined || (before.kind === 'text' && before.text === '')) members.set(name, value)
}

/** A text without a language, or the default of a language alternative, or its first value. Empty where there is none. */
export function xmpText(value: XmpValue | undefined): string {
  if (value === undefined || value.kind === 'structure') return ''
  if (value.kind === 'text') return value.text
  const texts = value.items.filter((item) => item.kind === 'text')
  return (texts.find(({ lang }) => lang?.toLowerCase() === 'x-default') ?? texts[0])?.text ?? ''
}

/** The texts of an array, or the one text. */
export function xmpList(value: XmpValue | undefined): string[] {
  if (value === undefined || value.kind === 'structure') return []
  const items = value.kind === 'text' ? [value] : value.items
  return items.flatMap((item) => (item.kind === 'text' && item.text !== '' ? [item.text] : []))
}

/** The texts of a language alternative by language; its default is left out. */
export function xmpTranslations(value: XmpValue | undefined): [lang: string, text: string][] {
  if (value?.kind !== 'array') return []
  return value.items.flatMap((item): [string, string][] => {
    if (item.kind !== 'text' || item.lang === null || item.text === '' || item.lang.toLowerCase() === 'x-default') return []
    return [[item.lang, item.text]]
  })
}

/** The structures of an array, or the one structure. */
export function xmpStructures(value: XmpValue | undefined): XmpStructure[] {
  if (value === undefined) return []
  const items = value.kind === 'array' ? value.items : [value]
  return items.flatMap((item) => (item.kind === 'structure' ? [item.members] : []))
}

function nameOf(uri: string, local: string): string | null {
  if (uri === rdf) return local === 'value' ? ownValue : null
  const prefix = prefixes.get(uri)
  return prefix === undefined ? null : `${prefix}:${local}`
}

function textOf(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}

/** Padding and wrapping around the packet are left malformed by some writers. */
const packetStart = /<(?:[\w.-]{1,64}:)?(?:xmpmeta|xapmeta|RDF)[\s>]/
const packetEnd = /<\/(?:[\w.-]{1,64}:)?(?:xmpmeta|xapmeta|RDF)\s{0,8}>/g

function upToLastEnd(text: string): string {
  const end = [...text.matchAll(packetEnd)].at(-1)
  return text.slice(0, end === undefined ? undefined : end.index + end[0].length)
}
