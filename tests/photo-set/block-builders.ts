import { createHash } from 'node:crypto'
import { concatBytes } from '#domain/photo/metadata/byte-view.ts'

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const u16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff)
const u32 = (value: number) => concatBytes([u16(value >>> 16), u16(value & 0xffff)])

/** A dataset of IIM: its record, its number and its value as stored. */
export type Dataset = readonly [record: number, dataset: number, value: Uint8Array]

export function iimBlock(datasets: readonly Dataset[]): Uint8Array {
  return concatBytes(datasets.map(([record, dataset, value]) => concatBytes([Uint8Array.of(0x1c, record, dataset), u16(value.length), value])))
}

/** Photoshop's resources with an IIM block, and with the digest of the block that was in step with the XMP where one is given. */
export function photoshopSegment(iim: Uint8Array, inStep?: Uint8Array): Uint8Array {
  const resource = (id: number, data: Uint8Array) => concatBytes([ascii('8BIM'), u16(id), u16(0), u32(data.length), data, new Uint8Array(data.length % 2)])
  const digest = inStep === undefined ? [] : [resource(0x0425, createHash('md5').update(inStep).digest())]
  return jpegSegment(0xed, concatBytes([ascii('Photoshop 3.0\0'), resource(0x0404, iim), ...digest]))
}

export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  return concatBytes([Uint8Array.of(0xff, marker), u16(data.length + 2), data])
}

/** A segment with an XMP packet, as bytes or as what stands inside `rdf:RDF`. */
export function xmpSegment(packet: string | Uint8Array): Uint8Array {
  return jpegSegment(0xe1, concatBytes([ascii('http://ns.adobe.com/xap/1.0/\0'), typeof packet === 'string' ? xmpPacket(packet) : packet]))
}

export function xmpPacket(inner: string): Uint8Array {
  return new TextEncoder().encode(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/">${inner}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  )
}

/** A JUMBF box that says it is C2PA's; there is no manifest to check in it. */
export function c2paBox(): Uint8Array {
  const description = concatBytes([ascii('jumd'), Uint8Array.from([0x63, 0x32, 0x70, 0x61, 0, 0x11, 0, 0x10, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71, 3]), ascii('c2pa\0')])
  const body = concatBytes([u32(description.length + 4), description])
  return concatBytes([u32(body.length + 8), ascii('jumb'), body])
}

export function c2paSegment(): Uint8Array {
  return jpegSegment(0xeb, concatBytes([ascii('JP'), u16(1), u32(1), c2paBox()]))
}
