import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer')
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

const physical = /(?:^|-)(?:left|right)$|^(?:left|right)$/

/** Whether a declaration names a side of the window, which is another one where it is mirrored. */
function namesSide(property: string, value: string): boolean {
  if (physical.test(property) || /-(?:left|right)-/.test(property)) return true
  if (/^(?:text-align|float|clear)$/.test(property) && /^(?:left|right)$/.test(value)) return true
  const sides = value.split(/\s+(?![^(]*\))/)
  return /^(?:padding|margin|inset|border-width|border-color|border-style)$/.test(property) && sides.length === 4 && sides[1] !== sides[3]
}

test('no style sheet names the left or the right: the window is mirrored for Arabic', () => {
  const found = sheets.flatMap((sheet) => {
    const text = readFileSync(join(renderer, sheet), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')
    return [...text.matchAll(/([\w-]+):\s*([^;{}]+);/g)].filter(([, property = '', value = '']) => namesSide(property, value.trim())).map(([declaration]) => `${sheet}: ${declaration}`)
  })
  expect(sheets.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
