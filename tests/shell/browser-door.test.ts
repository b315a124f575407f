import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startBrowserDoor, type BrowserDoor } from '#main/browser/browser-door.ts'
import { newNewsroomFolder } from '#tests/doors/browser.ts'

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')
let door: BrowserDoor
let origin: string
let token: string
let cookie: string

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request as it goes over the wire: Host, Origin and path exactly as given, which `fetch` would not allow. */
function send(path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** How the WebSocket of the contract answers: open, or the status that refused it. */
function knock(headers: Record<string, string>): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, { headers })
    socket.once('open', () => {
      socket.terminate()
      resolve('open')
    })
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    socket.once('error', () => {})
  })
}

beforeAll(async () => {
  door = await startBrowserDoor({ folder: await newNewsroomFolder(), rendererFolder })
  const url = new URL(door.url)
  origin = url.origin
  token = new URLSearchParams(url.hash.slice(1)).get('token') ?? ''
})

afterAll(() => door.close())

describe('before anybody entered', () => {
  test.each([['no token', ''], ['a wrong token', 'x'.repeat(43)], ['an endless token', 'x'.repeat(100_000)]])('%s is refused', async (_name, wrong) => {
    const answer = await send('/enter', { method: 'POST', headers: { origin }, body: wrong })
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toMatch(/^This address was used before or is not right\. Start Stet again/)
  })

  test('the right token from another site is refused, and stays good', async () => {
    const answer = await send('/enter', { method: 'POST', headers: { origin: 'http://evil.example' }, body: token })
    expect(answer.status).toBe(403)
  })
})

test('the token lets one in, once, with a strict cookie that only this door knows', async () => {
  const first = await send('/enter', { method: 'POST', headers: { origin }, body: token })
  expect(first.status).toBe(204)
  const [setCookie] = first.headers['set-cookie'] as string[]
  expect(setCookie).toMatch(/^stet-[0-9a-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  cookie = setCookie?.split(';')[0] ?? ''
  const second = await send('/enter', { method: 'POST', headers: { origin }, body: token })
  expect(second.status).toBe(403)
})

describe('afterwards', () => {
  const photo = '/photos/00000000-0000-7000-8000-000000000000/320'

  test('the contract opens to the cookie and our own Origin alone', async () => {
    expect(await knock({ cookie, origin })).toBe('open')
    expect(await knock({ origin })).toBe(403)
    expect(await knock({ cookie: `${cookie}x`, origin })).toBe(403)
    expect(await knock({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await knock({ cookie })).toBe(403)
    expect(await knock({ cookie, origin, host: 'evil.example' })).toBe(403)
  })

  test('photos are given to the cookie alone, by id alone', async () => {
    expect((await send(photo)).status).toBe(403)
    for (const encoded of [photo.replace('p', '%70'), photo.replace('photos/', 'photos%2f'), photo.replace('/320', '/%')]) expect((await send(encoded)).status).toBe(403)
    expect((await send(photo, { headers: { cookie } })).status).toBe(404)
    expect((await send('/photos/..%2f..%2fnewsroom.db/320', { headers: { cookie } })).status).toBe(404)
    expect((await send('/photos/', { headers: { cookie } })).status).toBe(404)
  })

  test('dictionaries are given to the cookie alone, by language alone', async () => {
    const dictionary = '/dictionaries/de.dic'
    for (const path of [dictionary, dictionary.replace('d', '%64'), dictionary.replace('s/', 's%2f'), '/dictionaries/%', '/dictionaries']) expect((await send(path)).status).toBe(403)
    for (const path of [dictionary, '/dictionaries/..%2fnewsroom.dic', '/dictionaries/', '/dictionaries/newsroom.db']) expect((await send(path, { headers: { cookie } })).status).toBe(404)
  })

  test('a foreign Host is refused, even for the page itself', async () => {
    const { port } = new URL(origin)
    for (const host of ['evil.example', `localhost:${port}`, `127.0.0.1.evil.example:${port}`]) {
      expect(await send('/', { headers: { host } })).toMatchObject({ status: 403, body: 'Stet answers on its own address only.' })
    }
  })

  test('an upload needs cookie, Origin and the header that no form can set', async () => {
    const headers = { cookie, origin, 'x-file-name': 'a.txt' }
    expect((await send('/import', { method: 'POST', headers: { ...headers, origin: 'http://evil.example' } })).status).toBe(403)
    expect((await send('/import', { method: 'POST', headers: { origin, 'x-file-name': 'a.txt' } })).status).toBe(403)
    expect((await send('/import', { method: 'POST', headers: { cookie, origin } })).status).toBe(400)
    const accepted = await send('/import', { method: 'POST', headers, body: 'A line of a story.' })
    expect(accepted.status).toBe(200)
    expect((JSON.parse(accepted.body) as { stories: unknown[] }).stories).toHaveLength(1)
  })

  test.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/', '/assets', '/%00', '/index.html%00.js', '/../main/stet.js', '/%', '//etc/passwd'])(
    '%s leads nowhere',
    async (path) => {
      const answer = await send(path, { headers: { cookie } })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.body).not.toMatch(/"name"|root:/)
    },
  )

  test('the page comes with the strict policy', async () => {
    const page = await send('/')
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' })
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/)
  })

  test('only this machine can knock', async () => {
    // Anything but 127.0.0.1, another loopback address included, is not listened on.
    const { port } = new URL(origin)
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: Number(port) }, () => resolve('connected'))
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    })
    expect(outcome).not.toBe('connected')
  })
})

test('a port in use is told by its code and leaves the newsroom closed', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const folder = await newNewsroomFolder()
  await expect(startBrowserDoor({ folder, rendererFolder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  taken.close()
  const again = await startBrowserDoor({ folder, rendererFolder })
  await again.close()
})
