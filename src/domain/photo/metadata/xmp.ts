import { SaxesParser } from 'saxes'

/** The namespaces of IPTC Photo Metadata and of what else is read here, by their usual prefixes. */
export const xmpNamespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const
export type XmpPrefix = keyof typeof xmpNamespaces

/** The values of one property in their order. A single text is one value; `lang` is set in language alternatives. */
export type XmpValues = { text: string; lang: string | null }[]

/** The top-level properties of a packet, by `prefix:name` for the namespaces above; the rest is left out. */
export interface Xmp {
  properties: Map<string, XmpValues>
  /** Whether the packet was not well-formed; what could be read before and after the damage is there. */
  damaged: boolean
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const xml = 'http://www.w3.org/XML/1998/namespace'
const prefixes = new Map<string, string>(Object.entries(xmpNamespaces).map(([prefix, uri]) => [uri, prefix]))
/** XMP is a few levels deep; the parser's work per element grows with the depth. */
const deepest = 64

/** An element that is open while the packet is read. `property` is set on the element of a top-level property. */
interface OpenElement {
  isRdf: string | null
  property: string | null
  lang: string | null
  text: string
}

/** Reads an XMP packet (RDF/XML in UTF-8). Entities of a DTD are never expanded, nesting is bounded. Never throws. */
export function readXmp(bytes: Uint8Array): Xmp {
  const properties = new Map<string, XmpValues>()
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: OpenElement[] = []
  let damaged = false
  parser.on('error', () => {
    damaged = true
  })
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new Error('XMP nested too deep')
    const parent = open.at(-1)
    const attributes = Object.values(tag.attributes)
    const inDescription = parent?.isRdf === 'Description' && open.length >= 2 && open.at(-2)?.isRdf === 'RDF'
    const property = inDescription ? nameOf(tag.uri, tag.local) : null
    open.push({
      isRdf: tag.uri === rdf ? tag.local : null,
      property,
      lang: attributes.find(({ uri, local }) => uri === xml && local === 'lang')?.value ?? null,
      text: '',
    })
    if (tag.uri === rdf && tag.local === 'Description' && parent?.isRdf === 'RDF') {
      for (const { uri, local, value } of attributes) add(properties, nameOf(uri, local), { text: value, lang: null })
    }
    if (property !== null) {
      const resource = attributes.find(({ uri, local }) => uri === rdf && local === 'resource')
      if (resource !== undefined) add(properties, property, { text: resource.value, lang: null })
    }
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    if (element.property !== null) {
      // The text of a property that holds an array is only the white space between its tags.
      if (!properties.has(element.property) && element.text.trim() !== '') add(properties, element.property, element)
    } else if (element.text.trim() !== '') {
      if (element.isRdf === 'li' && isArray(open.at(-1))) add(properties, open.at(-2)?.property ?? null, element)
      else if (element.isRdf === 'value') add(properties, open.at(-1)?.property ?? null, element)
    }
  })
  try {
    parser.write(packetText(bytes)).close()
  } catch {
    damaged = true
  }
  return { properties, damaged }
}

/** A text without a language, or the default of a language alternative, or its first value. Empty where there is none. */
export function xmpText(values: XmpValues | undefined): string {
  if (values === undefined) return ''
  return (values.find(({ lang }) => lang === 'x-default') ?? values[0])?.text ?? ''
}

export function xmpList(values: XmpValues | undefined): string[] {
  return (values ?? []).map(({ text }) => text).filter((text) => text !== '')
}

function isArray(element: OpenElement | undefined): boolean {
  return element?.isRdf === 'Alt' || element?.isRdf === 'Seq' || element?.isRdf === 'Bag'
}

function nameOf(uri: string, local: string): string | null {
  const prefix = prefixes.get(uri)
  return prefix === undefined ? null : `${prefix}:${local}`
}

function add(properties: Map<string, XmpValues>, name: string | null, { text, lang }: { text: string; lang: string | null }): void {
  if (name === null) return
  const values = properties.get(name) ?? []
  values.push({ text: text.trim(), lang })
  properties.set(name, values)
}

/** The packet as text, from its first element to its last closing one: padding and wrapping are left malformed by some writers. */
function packetText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = new TextDecoder(utf16).decode(bytes)
  const start = text.search(/<(?:[\w.-]{1,64}:)?(?:xmpmeta|xapmeta|RDF)[\s>]/)
  if (start < 0) return ''
  const end = [...text.matchAll(/<\/(?:[\w.-]{1,64}:)?(?:xmpmeta|xapmeta|RDF)\s{0,8}>/g)].at(-1)
  return text.slice(start, end === undefined ? undefined : end.index + end[0].length)
}
