import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { guardSession } from './guards.ts'

class GuardedSession extends EventEmitter {
  readonly webRequest = { onBeforeRequest: () => {} }
  setPermissionRequestHandler() {}
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setSpellCheckerDictionaryDownloadURL() {}
}

test('a file that the page itself made may be saved, and nothing else is downloaded', () => {
  const session = new GuardedSession()
  guardSession(session as unknown as Session, () => false)
  const isStopped = (address: string) => {
    let stopped = false
    session.emit('will-download', { preventDefault: () => (stopped = true) }, { getURL: () => address })
    return stopped
  }
  expect(isStopped('blob:stet://app/0f2c')).toBe(false)
  for (const address of ['https://example.org/copy.md', 'stet://app/originals/1', 'blob:https://example.org/0f2c', 'blob:stet://app.example.org/0f2c', 'data:text/plain,copy', 'file:///etc/hosts']) {
    expect([address, isStopped(address)]).toEqual([address, true])
  }
})
