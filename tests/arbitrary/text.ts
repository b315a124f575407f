import * as fc from 'fast-check'

const words = [
  'harbor',
  'strike',
  'Calvera',
  'Pier 9',
  'don’t',
  'co-operate',
  '3,000',
  '“fresh start”',
  'naïve',
  '새 출발',
  '“새 출발”',
  '을',
  '부두',
  '노동자들은',
  '(서울)',
  '港湾',
  '「出発」',
  '。',
  '码头工人',
  'مرحبا',
  '«الميناء»',
  'שלום',
  '👨‍👩‍👧',
  '🔥',
  'e\u0301te\u0301',
  '\u00a0',
]

/** Signs that mean something to Markdown, HTML, YAML or a template, and must come out as the plain words they are. */
const signs = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '#',
  '## ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '|',
  '\\',
  '\\*',
  '!',
  '[x]',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[^1]:',
  '---',
  '===',
  ':',
  '@name',
  '^',
  '~',
  '&amp;',
  '&',
  '&#39;',
  '<b>',
  '</script>',
  '<!--',
  '-->',
  '"><img src=x onerror=alert(1)>',
  '{{ x }}',
  '{% raw %}',
  '{#',
  '$1',
  'https://example.org/a_b?c=d&e=f',
  'www.example.org',
  'a@example.org',
  '\u2028',
]

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 6 }) },
)

/** Words and signs, sometimes touching, with plain single spaces between them and never at the ends. Not empty. */
export const tidyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join('').replace(/[\s\u0085]+/g, (gap) => (gap.includes('\u00a0') ? '\u00a0' : ' ')).trim())
  .map((text) => text || 'word')

/** As `tidyText`, and now and then with runs of spaces, tabs, line ends, and spaces at the ends. Not empty. */
export const looseText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', ' ', '  ', '\n', '\t'), tidyText, fc.constantFrom('', '', '', ' ', '   ', '\r\n'))
  .map(([before, text, after]) => before + text + after)

/** One line for a field: tidy, or empty. */
export const fieldText: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: tidyText }, { weight: 1, arbitrary: fc.constant('') })
