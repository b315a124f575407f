import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXmp, xmpList, xmpText } from './xmp.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const packet = (inner: string, open = 'rdf:RDF') =>
  encode(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><${open} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${inner}</${open}></x:xmpmeta><?xpacket end="w"?>`)

test('reads properties in the form of attributes and of elements, under any prefix', () => {
  const { properties, damaged } = readXmp(
    packet(
      '<rdf:Description rdf:about="" photoshop:Credit="Calvera &amp; Co" xmlns:p="http://ns.adobe.com/photoshop/1.0/"><p:Source>Wire</p:Source><p:City rdf:parseType="Resource"><rdf:value>Calvera</rdf:value><p:Note>x</p:Note></p:City></rdf:Description><rdf:Description p:Headline="" xmlns:p="http://example.org/other/" p:Country="Nowhere"/>',
    ),
  )
  expect(damaged).toBe(false)
  expect(Object.fromEntries([...properties].map(([name, values]) => [name, xmpText(values)]))).toEqual({ 'photoshop:Credit': 'Calvera & Co', 'photoshop:Source': 'Wire', 'photoshop:City': 'Calvera' })
})

test('the default of a language alternative is taken wherever it stands, else the first', () => {
  const alternative = (items: string) => xmpText(readXmp(packet(`<rdf:Description rdf:about=""><dc:description><rdf:Alt>${items}</rdf:Alt></dc:description></rdf:Description>`)).properties.get('dc:description'))
  expect(alternative('<rdf:li xml:lang="fr">oui</rdf:li><rdf:li xml:lang="x-default">yes</rdf:li>')).toBe('yes')
  expect(alternative('<rdf:li xml:lang="ko">네</rdf:li><rdf:li xml:lang="fr">oui</rdf:li>')).toBe('네')
})

test('a list inside a structure is not taken for a property', () => {
  const { properties } = readXmp(
    packet('<rdf:Description rdf:about=""><Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><dc:subject><rdf:Bag><rdf:li>inner</rdf:li></rdf:Bag></dc:subject></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown><dc:subject><rdf:Bag><rdf:li>outer</rdf:li></rdf:Bag></dc:subject></rdf:Description>'),
  )
  expect(xmpList(properties.get('dc:subject'))).toEqual(['outer'])
})

test('entities of a document type are not expanded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const { properties, damaged } = readXmp(encode(`${bomb}${new TextDecoder().decode(packet('<rdf:Description rdf:about=""><dc:format>&b;&f;</dc:format><photoshop:Credit>kept</photoshop:Credit></rdf:Description>'))}`))
  expect(damaged).toBe(true)
  expect(xmpText(properties.get('dc:format'))).toBe('&b;&f;')
  expect(xmpText(properties.get('photoshop:Credit'))).toBe('kept')
})

test('what was read before the damage stands', () => {
  const whole = packet('<rdf:Description rdf:about=""><photoshop:Credit>kept</photoshop:Credit><photoshop:Source>lost</photoshop:Source></rdf:Description>')
  const cut = whole.subarray(0, new TextDecoder().decode(whole).indexOf('lost'))
  const { properties, damaged } = readXmp(cut)
  expect(damaged).toBe(true)
  expect(xmpText(properties.get('photoshop:Credit'))).toBe('kept')
  expect(properties.has('photoshop:Source')).toBe(false)
})

test('deep nesting and any bytes at all are survived', () => {
  expect(() => readXmp(packet('<rdf:Description>'.repeat(20_000)))).not.toThrow()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(900), (noise, at) => {
      const bytes = packet('<rdf:Description rdf:about=""><photoshop:Credit>kept</photoshop:Credit></rdf:Description>')
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length))
      readXmp(bytes)
      readXmp(noise)
    }),
    { numRuns: 300 },
  )
})
