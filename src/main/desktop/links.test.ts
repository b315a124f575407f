import { expect, test } from 'vitest'
import { openableLink } from './links.ts'

test.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:desk@example.org?subject=Pier%209'])('%s goes to the user’s own programs', (address) => {
  expect(openableLink(address)).toBe(address)
})

test.each([
  'file:///etc/passwd',
  'smb://host/share',
  'javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'ms-msdt:/id x',
  'stet://app/',
  'C:\\windows\\system32\\calc.exe',
  '\\\\host\\share',
  '/usr/bin/env',
  'example.org',
  '',
  `https://example.org/${'a'.repeat(2_000)}`,
])('%s goes nowhere', (address) => {
  expect(openableLink(address)).toBeNull()
})

test('white space and line breaks cannot hide a scheme', () => {
  expect(openableLink(' java\nscript:alert(1)')).toBeNull()
  expect(openableLink('\thttps://example.org/\n')).toBe('https://example.org/')
})
