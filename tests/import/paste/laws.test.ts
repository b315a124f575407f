import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { newIds } from './ids.ts'

const words = ['harbor', 'Busan', '부두', '노동자들은', 'مرحبا', 'co-operate', '3,000', 'don’t', 'x', '🔥', '(nine)', 'naïve', '港湾', '“start”', '9', 'km', 'e\u0301t', '2026.', 'A.', '&', '<tag>', '100%']
const word = fc.constantFrom(...words)
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A space as programs write one: bare, broken to a new line, kept by an element of its own, no-break beside a bare one. */
const gap = fc.constantFrom(
  ' ', ' ', ' ', '\n', '\r\n', '  ', '&#32;', ' &nbsp;', '&nbsp; ', '<span class="Apple-converted-space">&nbsp;</span>', '<span style="mso-spacerun:yes">&nbsp; </span>', '<span> </span>',
  ' <o:p></o:p>', '<b> </b>', '</span><span> ', '<a name="mark"></a> ', ' <!-- a remark --> ', '<i></i> ', ' <wbr>',
)
/** What programs put inside a word without parting it. */
const inside = fc.constantFrom('', '', '', '<span lang="EN-US">', '<b></b>', '<wbr>', '&shy;', '<a name="_Hlk1"></a>', '<!-- x -->', '<o:p></o:p>', '\u200b', '<span class="SpellE"></span>')

interface Line {
  html: string
  words: string[]
}

const line: fc.Arbitrary<Line> = fc.array(fc.tuple(word, gap, inside, fc.nat(6)), { minLength: 1, maxLength: 12 }).map((parts) => {
  let html = '<span>'
  parts.forEach(([text, space, sign, at], index) => {
    // The sign stands between two letters, never in one.
    const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)
    const cut = at % (letters.length + 1)
    html += `${index === 0 ? '' : space}${escaped(letters.slice(0, cut).join(''))}${cut > 0 && cut < letters.length ? sign : ''}${escaped(letters.slice(cut).join(''))}`
  })
  return { html: `${html}</span>`, words: parts.map(([text]) => text.normalize('NFC')) }
})

const around = fc.constantFrom<[string, string]>(
  ['<p class=MsoNormal>', '<o:p></o:p></p>'],
  ['<p>', '</p>'],
  ['<div>', '</div>'],
  ['<div dir="ltr"><br></div><div>', '</div>'],
  ['<h2>', '</h2>'],
  ['<ul><li>', '</li></ul>'],
  ['<table><tr><td>', '</td><td>x</td></tr></table>'],
  ['<blockquote><p>', '</p></blockquote>'],
  ['<p class="MsoNormal" style="margin:0"><font face="Arial"><span style="font-weight:400">', '</span></font></p><p><o:p>&nbsp;</o:p></p>'],
)

/** The lines of a document, each as its text. */
function linesOf(blocks: readonly DocumentNode[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [(block.content ?? []).map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))).join('')] : linesOf(block.content ?? []),
  )
}

describe('of a line of any program', () => {
  test.each(['kept', 'plain'] as const)('every word comes whole and alone, with one space between two: %s', (form) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, around), { minLength: 1, maxLength: 4 }), (parts) => {
        const html = parts.map(([one, [before, after]]) => before + one.html + after).join('\n')
        const lines = linesOf(readPaste({ html }, form, newIds()).blocks).map((text) => text.replace(/(?: \| )?x$/, (end) => (end === 'x' ? 'x' : '')))
        const said = lines.flatMap((text) => text.replaceAll('\u00a0', ' ').split(' '))
        expect(said.filter((one) => one !== 'x' && one !== '')).toEqual(parts.flatMap(([one]) => one.words).filter((one) => one !== 'x'))
        for (const text of lines) expect(text).not.toMatch(/ {2}|^ | $|\u00a0 | \u00a0|[\u00ad\u200b]/)
      }),
      { numRuns: 150 },
    )
  })

  test('plain text keeps its words and its paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n\n', '\r\n\r\n', '\n \n'), (paragraphs, between) => {
        const text = paragraphs.map((one) => one.join(' ')).join(between)
        expect(linesOf(readPaste({ text }, 'plain', newIds()).blocks)).toEqual(paragraphs.map((one) => one.join(' ').normalize('NFC')))
      }),
      { numRuns: 100 },
    )
  })

  test('plain text that was broken at a width is joined at its spaces alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('harbor', 'strike', 'and', 'the', 'ministry', 'of', 'ships', 'night', 'talks'), { minLength: 40, maxLength: 90 }), fc.integer({ min: 60, max: 80 }), (said, width) => {
        let text = ''
        let length = 0
        for (const one of said) {
          const fits = length + 1 + one.length <= width
          text += length === 0 ? one : fits ? ` ${one}` : `\n${one}`
          length = fits && length > 0 ? length + 1 + one.length : one.length
        }
        expect(linesOf(readPaste({ text }, 'plain', newIds()).blocks)).toEqual([said.join(' ')])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a no-break space stays where typography wants one', () => {
  test.each([
    ['10&nbsp;km', '10\u00a0km'],
    ['«&nbsp;oui&nbsp;»', '«\u00a0oui\u00a0»'],
    ['quoi&nbsp;?', 'quoi\u00a0?'],
    ['Dr.&nbsp;Kim', 'Dr.\u00a0Kim'],
    ['p.&nbsp;4', 'p.\u00a04'],
    ['the&nbsp;port', 'the port'],
    ['end.&nbsp; Next', 'end. Next'],
    ['a &nbsp; b', 'a b'],
    ['부두&nbsp;노동자', '부두 노동자'],
  ])('%s', (html, text) => {
    expect(linesOf(readPaste({ html: `<p>${html}</p>` }, 'kept', newIds()).blocks)).toEqual([text])
  })
})

test('letters are in their composed form', () => {
  const { blocks } = readPaste({ html: '<p>caf<b>e\u0301</b> \u1112\u1161\u11bc</p>' }, 'kept', newIds())
  expect(linesOf(blocks)).toEqual(['café 항'])
})
