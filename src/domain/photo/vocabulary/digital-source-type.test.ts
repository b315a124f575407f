import { describe, expect, test } from 'vitest'
import { toldTypeOfWords, toldWords } from '../../export/told-words.ts'
import { digitalSourceIdentifier, digitalSourceTypeOf, digitalSourceTypes, identifierOfSchema, schemaSourceType, toldTypeOf, toldTypes } from './digital-source-type.ts'

describe('IPTC’s digital source types', () => {
  test.each(digitalSourceTypes)('%s is known by its identifier, and as schema.org says it', (type) => {
    const identifier = digitalSourceIdentifier(type)
    expect(identifier).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${type}`)
    expect([identifier, identifier.replace('http:', 'https:'), `digsrctype:${type}`, type].map(digitalSourceTypeOf)).toEqual([type, type, type, type])
    expect(schemaSourceType(identifier)).toMatch(/^https:\/\/schema\.org\/[A-Z]\w+DigitalSource$/)
    expect(identifierOfSchema(schemaSourceType(identifier))).toBe(identifier)
  })

  test('withdrawn terms are read as those that took their place; unknown ones stay as they are', () => {
    expect(digitalSourceTypeOf('http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits')).toBe('humanEdits')
    expect(digitalSourceTypeOf('http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt')).toBe('digitalCreation')
    for (const unknown of ['', 'constructor', 'toString', 'http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage', 'https://example.org/x', 'a b']) {
      expect(digitalSourceTypeOf(unknown)).toBeNull()
      expect(schemaSourceType(unknown)).toBe(unknown)
      expect(toldTypeOf(unknown)).toBeNull()
    }
  })

  test('what readers are told is read back in every language', () => {
    for (const language of ['en', 'ko', 'ja', 'zh', 'ar', 'de', 'fr', 'es', 'xx']) {
      for (const type of toldTypes) expect(toldTypeOfWords(` ${toldWords(language)[type].normalize('NFD')} `)).toBe(type)
    }
    expect(toldTypeOfWords('Kim / Yonhap')).toBeNull()
    expect(toldTypeOf(digitalSourceIdentifier('digitalCapture'))).toBeNull()
  })
})
