import { expect, test } from 'vitest'
import { nameInSidecar, namesForSidecar, sidecarsBeside } from './sidecar-name.ts'
import { readSidecar } from './sidecar.ts'

const sidecar = (properties: string) =>
  new TextEncoder().encode(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${properties}/></rdf:RDF></x:xmpmeta>`)

test('gives what it says and nothing else', () => {
  expect(readSidecar(sidecar('photoshop:City="서린시"'))).toEqual({ fields: { city: '서린시' }, warnings: [] })
  expect(() => readSidecar(sidecar(''))).toThrow('holds no XMP')
  expect(() => readSidecar(new TextEncoder().encode('Dear editor,'))).toThrow('holds no XMP')
  expect(() => readSidecar(new TextEncoder().encode(`<!DOCTYPE x [<!ENTITY a "a">]>${new TextDecoder().decode(sidecar('photoshop:City="x"'))}`))).toThrow('declares entities')
})

test('belongs to the photo of its name', () => {
  const belongs = (sidecar: string, photo: string) => namesForSidecar(photo).includes(nameInSidecar(sidecar) ?? '')
  expect(belongs('pier.xmp', 'pier.jpg')).toBe(true)
  expect(belongs('PIER.XMP', 'pier.JPG')).toBe(true)
  expect(belongs('pier.jpg.xmp', 'pier.jpg')).toBe(true)
  expect(belongs('부두.xmp'.normalize('NFD'), '부두.jpg')).toBe(true)
  expect(belongs('pier.xmp', 'pier 2.jpg')).toBe(false)
  expect(nameInSidecar('pier.jpg')).toBe(null)
  expect(sidecarsBeside('pier.jpg')).toEqual(['pier.jpg.xmp', 'pier.jpg.XMP', 'pier.xmp', 'pier.XMP'])
})
