import { expect, test } from 'vitest'
import { md5 } from './md5.ts'

test('gives what RFC 1321 says', () => {
  const of = (text: string) => md5(new TextEncoder().encode(text))
  expect(of('')).toBe('d41d8cd98f00b204e9800998ecf8427e')
  expect(of('message digest')).toBe('f96b697d7cb7938d525a2f31aaf161d0')
  expect(of('1234567890'.repeat(8))).toBe('57edf4a22be3c955ac49da2e2107b67a')
})
