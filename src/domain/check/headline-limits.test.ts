import { expect, test } from 'vitest'
import { readHeadlineLimits, withSectionLimit } from './headline-limits.ts'

test('limits that cannot be read are as they usually are', () => {
  for (const setting of [undefined, '', '[]', '7', '{"general":0}', '{"general":"60"}', '{"sections":[{"section":"","limit":5}]}', '{"sections":[{"section":"A","limit":1e9}]}', '{']) {
    expect(readHeadlineLimits(setting)).toEqual({ general: 100, sections: [] })
  }
  const limits = withSectionLimit(withSectionLimit(readHeadlineLimits('{"general":70}'), 'Sport', 40), ' SPORT ', 50)
  expect(limits).toEqual({ general: 70, sections: [{ section: 'SPORT', limit: 50 }] })
  expect(withSectionLimit(limits, 'sport', null)).toEqual({ general: 70, sections: [] })
})
