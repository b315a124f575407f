import { zlibSync } from 'fflate'
import { concatBytes } from '#domain/photo/metadata/byte-view.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { encodeLegacy } from '#tests/fixtures/encode-legacy.ts'
import { c2paBox, c2paSegment, iimBlock, jpegSegment, photoshopSegment, xmpPacket, xmpSegment, type Dataset } from './block-builders.ts'
import type { Recipe } from './recipes.ts'

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const u32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)

/** Caption, creator and city of IIM as stored. */
const words = (caption: Uint8Array, creator: Uint8Array, city: Uint8Array): Dataset[] => [[2, 120, caption], [2, 80, creator], [2, 90, city]]

function encoded(name: string, escape: string | null, encoding: string, [caption, creator, city]: [string, string, string], warning?: RegExp): Recipe {
  const encode = (text: string) => (encoding === 'utf-8' ? utf8(text) : encodeLegacy(text, encoding))
  const declared: Dataset[] = escape === null ? [] : [[1, 90, ascii(escape)]]
  const recipe: Recipe = { file: `encoding-${name}.jpg`, segments: [photoshopSegment(iimBlock([...declared, ...words(encode(caption), encode(creator), encode(city))]))] }
  return { ...recipe, own: { caption, creator, city }, ...(warning === undefined ? {} : { warnings: [warning] }) }
}

const korean: [string, string, string] = ['항만청장이 부두 노동자들과 악수하고 있다.', '김하늘', '서린시']
const rareKorean: [string, string, string] = ['똠방각하 펲시콜라를 든 설경구', '뷁', '서린시']
const japanese: [string, string, string] = ['港で握手する市長（左）と労働組合の代表。', '山田花子', '東京都']
const simplified: [string, string, string] = ['港口工人在码头与部长握手。', '新华社记者 李明 摄', '上海']
const traditional: [string, string, string] = ['港務局長與碼頭工人握手，工人不滿意。', '中央社記者王大明攝', '台北市']
const french: [string, string, string] = ['Ouverture de la saison à Noël, près du château', 'Zoé Brûlé', 'Orléans']
const german: [string, string, string] = ['Straße in Köln – “vorläufig” gesperrt', 'Jürgen Groß', 'Köln']
const polish: [string, string, string] = ['Łódź w południe', 'Świętosława Żak', 'Łódź']
const russian: [string, string, string] = ['Встреча министров в порту', 'Мария Иванова', 'Москва']
const greek: [string, string, string] = ['Στο λιμάνι', 'Ελένη', 'Αθήνα']

const encodingFiles: Recipe[] = [
  encoded('utf8-declared', '\x1b%G', 'utf-8', korean),
  encoded('utf8-level-3', '\x1b%/I', 'utf-8', korean),
  encoded('latin1-g2', '\x1b.A', 'windows-1252', french),
  encoded('latin1-g1', '\x1b-A', 'windows-1252', german),
  encoded('euc-kr-declared', '\x1b$)C', 'euc-kr', korean),
  encoded('gb2312-declared', '\x1b$)A', 'gb18030', simplified),
  encoded('jis-declared', '\x1b$)B', 'euc-jp', japanese),
  encoded('latin2-declared', '\x1b-B', 'iso-8859-2', polish),
  encoded('cyrillic-declared', '\x1b-L', 'iso-8859-5', russian),
  encoded('greek-declared', '\x1b-F', 'iso-8859-7', greek),
  encoded('utf8-undeclared', null, 'utf-8', korean),
  encoded('euc-kr-undeclared', null, 'euc-kr', korean, /read as Korean \(EUC-KR\), which is a guess/),
  encoded('cp949-undeclared', null, 'euc-kr', rareKorean, /read as Korean \(EUC-KR\), which is a guess/),
  encoded('shift-jis-undeclared', null, 'shift_jis', japanese, /read as Japanese \(Shift_JIS\), which is a guess/),
  encoded('gbk-undeclared', null, 'gb18030', simplified, /read as simplified Chinese \(GBK\), which is a guess/),
  encoded('big5-undeclared', null, 'big5', traditional, /read as traditional Chinese \(Big5\), which is a guess/),
  encoded('windows-1252-undeclared', null, 'windows-1252', german, /read as Western European \(Windows-1252\), which is a guess/),
  encoded('mac-roman-undeclared', null, 'macintosh', french, /read as Western European \(Mac Roman\), which is a guess/),
  encoded('windows-1251-undeclared', null, 'windows-1251', russian, /read as Cyrillic \(Windows-1251\), which is a guess/),
  encoded('utf8-declared-but-latin1', '\x1b%G', 'windows-1252', french, /read as Western European \(Windows-1252\), which is a guess/),
  {
    file: 'encoding-euc-kr-cut.jpg',
    segments: [photoshopSegment(iimBlock(words(encodeLegacy('항만청장', 'euc-kr'), encodeLegacy('가나다라마바사아자차카타파하거너더', 'euc-kr').subarray(0, 31), ascii('Seorin'))))],
    own: { caption: '항만청장', creator: '가나다라마바사아자차카타파하거' },
    warnings: [/EUC-KR/],
  },
  { file: 'encoding-utf8-cut.jpg', segments: [photoshopSegment(iimBlock([[1, 90, ascii('\x1b%G')], ...words(utf8('항만청장'), utf8('가나다라마바사아자차카').subarray(0, 32), ascii('Seorin'))]))], own: { creator: '가나다라마바사아자차' } },
  // Nothing is taken from an IIM that says what XMP says: nobody need be told how it was read.
  { file: 'encoding-guessed-but-not-used.jpg', segments: [photoshopSegment(iimBlock([[2, 90, encodeLegacy('Köln', 'windows-1252')]])), xmpSegment('<rdf:Description rdf:about="" photoshop:City="Köln"/>')], own: { city: 'Köln' } },
]

const licensor = { name: 'Wire & Co', url: 'https://example.org/l' }
const licensorOf = (form: string) => xmpSegment(`<rdf:Description rdf:about="">${form}</rdf:Description>`)
const description = (inner: string) => xmpSegment(`<rdf:Description rdf:about="">${inner}</rdf:Description>`)

const xmpFiles: Recipe[] = [
  { file: 'xmp-shorthand.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" photoshop:Headline="새 출발" photoshop:City="Seorin" Iptc4xmpCore:CountryCode="KOR"><Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiAdrCity="Calvera" Iptc4xmpCore:CiEmailWork="desk@example.org"/></rdf:Description>')] },
  { file: 'xmp-resource.jpg', segments: [licensorOf(`<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Wire &amp; Co</plus:LicensorName><plus:LicensorURL>${licensor.url}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`)] },
  { file: 'xmp-nested-description.jpg', segments: [licensorOf(`<plus:Licensor><rdf:Seq><rdf:li><rdf:Description plus:LicensorName="Wire &amp; Co"><plus:LicensorURL>${licensor.url}</plus:LicensorURL></rdf:Description></rdf:li></rdf:Seq></plus:Licensor>`)] },
  { file: 'xmp-item-shorthand.jpg', segments: [licensorOf(`<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName="Wire &amp; Co" plus:LicensorURL="${licensor.url}"/></rdf:Seq></plus:Licensor>`)] },
  { file: 'xmp-other-prefixes.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" xmlns:a="http://ns.adobe.com/photoshop/1.0/" xmlns:b="http://purl.org/dc/elements/1.1/"><a:Credit>Calvera Photo</a:Credit><b:creator><rdf:Seq><rdf:li>Ines Corvo</rdf:li></rdf:Seq></b:creator></rdf:Description>')] },
  { file: 'xmp-two-descriptions.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" photoshop:City="Seorin"/><rdf:Description rdf:about=""><photoshop:Credit>Calvera Photo</photoshop:Credit></rdf:Description>')] },
  { file: 'xmp-cdata.jpg', segments: [description('<photoshop:Credit><![CDATA[<Calvera> & Sons]]></photoshop:Credit>')] },
  { file: 'xmp-default-last.jpg', segments: [description('<dc:description><rdf:Alt><rdf:li xml:lang="fr">oui</rdf:li><rdf:li xml:lang="x-default">yes</rdf:li></rdf:Alt></dc:description>')] },
  { file: 'xmp-one-language.jpg', segments: [description('<dc:description><rdf:Alt><rdf:li xml:lang="ko">네</rdf:li></rdf:Alt></dc:description>')], own: { caption: '네', translations: { caption: { ko: '네' } } } },
  { file: 'xmp-unknown-beside.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" xmlns:x="http://example.org/x/"><x:bag><rdf:Bag><rdf:li rdf:parseType="Resource"><dc:subject>hidden</dc:subject></rdf:li></rdf:Bag></x:bag><dc:subject><rdf:Bag><rdf:li>shown</rdf:li></rdf:Bag></dc:subject></rdf:Description>')] },
  { file: 'xmp-utf16.jpg', segments: [xmpSegment(utf16(new TextDecoder().decode(xmpPacket('<rdf:Description rdf:about="" photoshop:City="서린시"/>'))))] },
  { file: 'xmp-gps.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" exif:GPSLatitude="38,42.498N" exif:GPSLongitude="9,8.202W" tiff:Make="Calvera" tiff:Model="One"/>')], facts: { camera: 'Calvera One', position: { latitude: 38.7083, longitude: -9.1367 } } },
  { file: 'xmp-short-plus-terms.jpg', segments: [xmpSegment('<rdf:Description rdf:about="" plus:DataMining="DMI-PROHIBITED"/>')], own: { dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED' } },
  { file: 'xmp-entities.jpg', segments: [xmpSegment(utf8(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${new TextDecoder().decode(xmpPacket('<rdf:Description rdf:about="" photoshop:City="&b;"/>'))}`)), photoshopSegment(iimBlock([[2, 90, ascii('Seorin')]]))], own: { city: 'Seorin' }, warnings: [/declares entities/] },
  { file: 'xmp-cut-off.jpg', segments: [xmpSegment(xmpPacket('<rdf:Description rdf:about=""><photoshop:Credit>kept</photoshop:Credit><photoshop:City>lost</photoshop:City></rdf:Description>').subarray(0, -90))], own: { creditLine: 'kept' }, warnings: [/XMP is damaged/] },
  extended('xmp-extended.jpg'),
]

const iimFiles: Recipe[] = [
  { file: 'iim-no-padding-and-repeats.jpg', segments: [photoshopSegment(iimBlock([[2, 25, ascii('port\0')], [2, 25, ascii('port')], [2, 25, ascii('strike')], [2, 105, ascii('  Talks  ')]]))], own: { keywords: ['port', 'strike'], headline: 'Talks' } },
  { file: 'iim-wrong-length.jpg', segments: [photoshopSegment(concatBytes([iimBlock([[2, 105, ascii('Talks')]]), Uint8Array.of(0x1c, 2, 120, 0x7f, 0xff), ascii('a caption that is said to be longer')]))], own: { headline: 'Talks', caption: 'a caption that is said to be longer' } },
  { file: 'iim-long-length.jpg', segments: [photoshopSegment(concatBytes([iimBlock([[2, 105, ascii('Talks')]]), Uint8Array.of(0x1c, 2, 120, 0x80, 4), u32(7), ascii('caption')]))], own: { headline: 'Talks', caption: 'caption' } },
  { file: 'iim-impossible-length.jpg', segments: [photoshopSegment(concatBytes([iimBlock([[2, 105, ascii('Talks')]]), Uint8Array.of(0x1c, 2, 120, 0xff, 0xff), ascii('caption')]))], own: { headline: 'Talks', caption: '' } },
  { file: 'iim-line-ends.jpg', segments: [photoshopSegment(iimBlock([[2, 120, ascii('one\rtwo\r\nthree')]]))], own: { caption: 'one\ntwo\nthree' } },
  { file: 'iim-partial-date.jpg', segments: [photoshopSegment(iimBlock([[2, 55, ascii('20260300')], [2, 37, ascii('20270000')]]))], own: { dateCreated: '2026-03', rightsEndOn: '' } },
  { file: 'iim-and-digest-of-another.jpg', segments: [photoshopSegment(iimBlock([[2, 90, ascii('later')]]), iimBlock([[2, 90, ascii('old')]])), xmpSegment('<rdf:Description rdf:about="" photoshop:City="old"/>')], drift: ['city'] },
]

const exifBytes = (entries: [tag: number, type: number, count: number, value: number][], next = 0) => {
  const u16 = (value: number) => Uint8Array.of(value & 0xff, value >> 8)
  const le32 = (value: number) => u32(value).toReversed()
  return concatBytes([ascii('II*\0'), le32(8), u16(entries.length), ...entries.map(([tag, type, count, value]) => concatBytes([u16(tag), u16(type), le32(count), le32(value)])), le32(next)])
}
const exifSegment = (tiff: Uint8Array) => jpegSegment(0xe1, concatBytes([ascii('Exif\0\0'), tiff]))

const exifFiles: Recipe[] = [
  // The directory points at itself, as its own EXIF directory, its GPS directory and its next.
  { file: 'exif-circular.jpg', segments: [exifSegment(exifBytes([[274, 3, 1, 8], [34665, 4, 1, 8], [34853, 4, 1, 8]], 8))], own: {}, facts: { orientation: 8, position: null } },
  { file: 'exif-offset-outside.jpg', segments: [exifSegment(exifBytes([[270, 2, 4_000_000_000, 99], [315, 2, 50, 4_294_967_290], [274, 3, 1, 3]]))], own: { caption: '', creator: '' }, facts: { orientation: 3 } },
  { file: 'exif-no-directory.jpg', segments: [exifSegment(concatBytes([ascii('II*\0'), u32(0)]))], own: {}, warnings: [/EXIF is damaged/] },
]

const pngChunk = (kind: string, data: Uint8Array) => concatBytes([u32(data.length), ascii(kind), data, u32(crc32(concatBytes([ascii(kind), data])))])
/** Sets chunks into a PNG, behind its header. */
const withChunks = (...chunks: Uint8Array[]) => (png: Buffer) => concatBytes([png.subarray(0, 33), ...chunks, png.subarray(33)])
const webpChunk = (kind: string, data: Uint8Array) => concatBytes([ascii(kind), u32(data.length).toReversed(), data, new Uint8Array(data.length % 2)])

const containerFiles: Recipe[] = [
  { file: 'png-compressed-xmp.png', spoil: withChunks(pngChunk('iTXt', concatBytes([ascii('XML:com.adobe.xmp\0\x01\0\0\0'), zlibSync(xmpPacket('<rdf:Description rdf:about="" photoshop:City="서린시"/>'))]))) },
  { file: 'png-compressed-bomb.png', spoil: withChunks(pngChunk('iTXt', concatBytes([ascii('XML:com.adobe.xmp\0\x01\0\0\0'), zlibSync(new Uint8Array(40_000_000))]))), own: {}, warnings: [/far too large/] },
  { file: 'png-raw-iptc.png', spoil: withChunks(pngChunk('tEXt', ascii(`Raw profile type iptc\0\niptc\n      9\n${Buffer.from(iimBlock([[2, 90, ascii('Seorin')]])).toString('hex')}\n`))), own: { city: 'Seorin' } },
  { file: 'c2pa.jpg', segments: [c2paSegment()], facts: { hasContentCredentials: true } },
  { file: 'c2pa-says-ai.jpg', segments: [c2paSegment(), jpegSegment(0xeb, ascii('digitalSourceTypexFhttp://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture\u0000http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\u0000'))], facts: { hasContentCredentials: true, credentialsSay: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' } },
  { file: 'app11-of-another.jpg', segments: [jpegSegment(0xeb, ascii('HDR_RI ver=11'))], facts: { hasContentCredentials: false } },
  { file: 'c2pa.png', spoil: withChunks(pngChunk('caBX', c2paBox())), facts: { hasContentCredentials: true } },
  { file: 'c2pa.webp', spoil: (webp) => withLength(concatBytes([webp, webpChunk('C2PA', c2paBox())])), facts: { hasContentCredentials: true } },
  { file: 'c2pa.avif', spoil: (avif) => concatBytes([avif, u32(8 + 16 + c2paBox().length), ascii('uuid'), Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), c2paBox()]), facts: { hasContentCredentials: true } },
  { file: 'jumb-box.avif', spoil: (avif) => concatBytes([avif, c2paBox()]), facts: { hasContentCredentials: true } },
]

export const oddFiles: readonly Recipe[] = [...encodingFiles, ...xmpFiles, ...iimFiles, ...exifFiles, ...containerFiles]

function withLength(webp: Uint8Array): Uint8Array {
  return concatBytes([webp.subarray(0, 4), u32(webp.length - 8).toReversed(), webp.subarray(8)])
}

function utf16(text: string): Uint8Array {
  const units = `\uFEFF${text}`
  return Uint8Array.from([...Array(units.length).keys()].flatMap((index) => [units.charCodeAt(index) & 0xff, units.charCodeAt(index) >> 8]))
}

/** A packet of which the caption stands in a second one, cut into parts that come in the wrong order. */
function extended(file: string): Recipe {
  const caption: PhotoFields['caption'] = Array.from({ length: 9_000 }, (_, index) => `mot${index}é`).join(' ')
  const whole = xmpPacket(`<rdf:Description rdf:about=""><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description>`)
  const guid = '0123456789ABCDEF0123456789ABCDEF'
  const parts = [0, 40_000, 80_000].map((from) => {
    const data = whole.subarray(from, from + 40_000)
    return jpegSegment(0xe1, concatBytes([ascii('http://ns.adobe.com/xmp/extension/\0'), ascii(guid), u32(whole.length), u32(from), data]))
  })
  const main = xmpSegment(`<rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="${guid}" photoshop:City="Seorin"/>`)
  return { file, segments: [main, ...parts.toReversed()], own: { caption: caption.slice(0, 100_000), city: 'Seorin' } }
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
