import { expect, test } from 'vitest'
import { linkTarget } from './target.ts'

test.each([
  ['https://example.org/a?b=c&d=e', 'https://example.org/a?b=c&d=e'],
  [' https://example.org/항구 ', 'https://example.org/항구'],
  ['https://example.org/{{ x }}"<>', 'https://example.org/%7B%7B%20x%20%7D%7D%22%3C%3E'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['/path', '/path'],
  ['javascript:alert(1)', null],
  ['java\u0000script:alert(1)', null],
  ['\u200bjavascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//evil.example/', null],
  ['', null],
  [7, null],
])('%j is published as %j', (href, target) => expect(linkTarget(href)).toBe(target))
