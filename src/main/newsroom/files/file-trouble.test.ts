import { expect, test } from 'vitest'
import { fileTrouble } from './file-trouble.ts'

test('names the folder that was asked for, never the one in which files wait for their place', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const told = fileTrouble(fileTrouble(full, '/out/.stet-export-5bce98f7-846-NYjeYv/files/images'), '/out/site')
  expect(told).toMatchObject({ kind: 'DISK_FULL', message: expect.stringContaining('/out/site') as unknown, data: { path: '/out/site' } })
})
