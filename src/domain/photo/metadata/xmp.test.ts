import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestXmp, readXmp, xmpList, xmpStructures, xmpText, xmpTranslations, type XmpValue } from './xmp.ts'

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

test('a packet that declares entities is refused, and so is one that is too large', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const inner = '<rdf:Description rdf:about=""><dc:format>&b;&f;</dc:format><photoshop:Credit>not taken</photoshop:Credit></rdf:Description>'
  const refused = readXmp(encode(`${bomb}${new TextDecoder().decode(packet(inner))}`))
  expect(refused).toMatchObject({ refused: 'entities', properties: new Map() })
  // Without its declaration an entity stays the characters that it is written with.
  const undeclared = readXmp(packet(inner))
  expect([undeclared.damaged, xmpText(undeclared.properties.get('dc:format'))]).toEqual([true, '&b;&f;'])
  const large = readXmp(packet(`<rdf:Description rdf:about=""><photoshop:Credit>${'x'.repeat(largestXmp)}</photoshop:Credit></rdf:Description>`))
  expect(large).toMatchObject({ refused: 'too large', properties: new Map() })
})

test('a structure is read in every form in which RDF writes one', () => {
  const asObject = (value: XmpValue | undefined): unknown => {
    if (value?.kind === 'structure') return Object.fromEntries([...value.members].map(([name, member]) => [name, asObject(member)]))
    return value?.kind === 'array' ? value.items.map(asObject) : value?.text
  }
  const forms = [
    '<plus:Licensor rdf:parseType="Resource"><plus:LicensorName>Wire</plus:LicensorName><plus:LicensorURL>https://example.org</plus:LicensorURL></plus:Licensor>',
    '<plus:Licensor><rdf:Description><plus:LicensorName>Wire</plus:LicensorName><plus:LicensorURL>https://example.org</plus:LicensorURL></rdf:Description></plus:Licensor>',
    '<plus:Licensor><rdf:Description plus:LicensorName="Wire"><plus:LicensorURL rdf:resource="https://example.org"/></rdf:Description></plus:Licensor>',
    '<plus:Licensor plus:LicensorName="Wire" plus:LicensorURL="https://example.org"/>',
    '<plus:Licensor><plus:LicensorDetail plus:LicensorName="Wire" plus:LicensorURL="https://example.org"/></plus:Licensor>',
  ]
  for (const form of forms) {
    const alone = packet(`<rdf:Description rdf:about="" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">${form}</rdf:Description>`)
    expect(asObject(readXmp(alone).properties.get('plus:Licensor'))).toEqual({ 'plus:LicensorName': 'Wire', 'plus:LicensorURL': 'https://example.org' })
    const listed = form.replaceAll('plus:Licensor>', 'rdf:li>').replaceAll('plus:Licensor ', 'rdf:li ')
    const inArray = packet(`<rdf:Description rdf:about="" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"><plus:Licensor><rdf:Seq>${listed}${listed}</rdf:Seq></plus:Licensor></rdf:Description>`)
    expect(xmpStructures(readXmp(inArray).properties.get('plus:Licensor')).map((members) => xmpText(members.get('plus:LicensorURL')))).toEqual(['https://example.org', 'https://example.org'])
  }
})

test('structures and arrays stand in each other, and what is not understood hides nothing', () => {
  const { properties, damaged } = readXmp(
    packet(`<rdf:Description rdf:about=""><Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">
      <Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang="en">area</rdf:li></rdf:Alt></Iptc4xmpExt:Name></rdf:li></rdf:Bag></Iptc4xmpExt:rRole>
      <x:unknown xmlns:x="http://example.org/x/"><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:Name>hidden</Iptc4xmpExt:Name></rdf:li></rdf:Bag></x:unknown>
      <Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang="x-default">Chief</rdf:li><rdf:li xml:lang="ko">청장</rdf:li></rdf:Alt></Iptc4xmpExt:Name>
    </rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion></rdf:Description>`),
  )
  const [region] = xmpStructures(properties.get('Iptc4xmpExt:ImageRegion'))
  expect(damaged).toBe(false)
  expect([...(region?.keys() ?? [])]).toEqual(['Iptc4xmpExt:rRole', 'Iptc4xmpExt:Name'])
  expect(xmpText(region?.get('Iptc4xmpExt:Name'))).toBe('Chief')
  expect(xmpTranslations(region?.get('Iptc4xmpExt:Name'))).toEqual([['ko', '청장']])
  expect(xmpStructures(region?.get('Iptc4xmpExt:rRole')).map((role) => xmpText(role.get('Iptc4xmpExt:Name')))).toEqual(['area'])
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
