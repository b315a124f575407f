import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { fileNameOf } from './file-name.ts'

describe('a slug as a file name', () => {
  test.each([
    ['harbor-strike', 'harbor-strike'],
    ['부두-파업', '부두-파업'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'story'],
    ['', 'story'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['a\u0000b\u202ec', 'a-b-c'],
    ['a<b>:"c|?*', 'a-b-c'],
    ['ends with dots...', 'ends-with-dots'],
    ['.hidden', 'hidden'],
    ['fire 🔥 sale', 'fire-🔥-sale'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['C:\\temp\\x', 'C-temp-x'],
  ])('%j gives %j', (slug, name) => expect(fileNameOf(slug)).toBe(name))

  test('is cut to 200 bytes between characters', () => {
    expect(fileNameOf('가'.repeat(300))).toBe('가'.repeat(66))
    const families = fileNameOf('👨‍👩‍👧'.repeat(100))
    expect(families.length % '👨‍👩‍👧'.length).toBe(0)
  })

  test('is safe whatever the slug', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 250 }).map((points) => String.fromCodePoint(...points)), (slug) => {
        const name = fileNameOf(slug)
        expect(name).not.toBe('')
        expect(encodeURIComponent(name).replace(/%../g, '.').length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[\p{Cc}/\\<>:"|?*]|\.\.|^\.|[. ]$/u)
        expect(name.isWellFormed()).toBe(true)
        expect(fileNameOf(name)).toBe(name)
      }),
      { numRuns: 50 },
    )
  })
})
