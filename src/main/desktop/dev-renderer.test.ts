import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromDevServer } from './dev-renderer.ts'

let server: Server
let devServer: string
const answer = async (request: Request) => new Response(`newsroom: ${request.method} ${new URL(request.url).pathname}`)

beforeAll(async () => {
  server = createServer((request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(`dev: ${request.url}`))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  devServer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

const get = async (path: string, init?: RequestInit) => (await fromDevServer(answer, devServer)(new Request(`stet://app${path}`, init))).text()

test('the window’s sources come from the development server, a folder named photos among them', async () => {
  expect(await get('/photos/PhotoDesk.tsx?t=1')).toBe('dev: /photos/PhotoDesk.tsx?t=1')
  expect(await get('/')).toBe('dev: /')
})

test('photos, dictionaries and what is sent go to the newsroom', async () => {
  expect(await get('/dictionaries/pt-BR.aff')).toBe('newsroom: GET /dictionaries/pt-BR.aff')
  expect(await get('/photos/0198c0de-0000-7000-8000-000000000001/320')).toBe('newsroom: GET /photos/0198c0de-0000-7000-8000-000000000001/320')
  expect(await get('/import', { method: 'POST', body: 'x' })).toBe('newsroom: POST /import')
})

test('nothing but the server’s own socket and its inline script is let in beside what is always allowed', async () => {
  const response = await fromDevServer(answer, devServer)(new Request('stet://app/'))
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`connect-src 'self' ${devServer.replace('http', 'ws').slice(0, -1)};`)
  expect(policy).toContain("script-src 'self' 'unsafe-inline';")
  expect(policy).toContain("default-src 'none';")
  expect(response.headers.get('content-type')).toBe('text/javascript')
})

test('WebAssembly is let in for the worker that checks spelling, and for nothing else', async () => {
  const policyOf = async (path: string) => (await fromDevServer(answer, devServer)(new Request(`stet://app${path}`))).headers.get('content-security-policy')
  expect(await policyOf('/spelling/spelling-worker.ts?worker_file&type=module')).toContain("script-src 'self' 'wasm-unsafe-eval'")
  for (const path of ['/', '/main.tsx', '/spelling/dictionary-worker.ts']) expect(await policyOf(path)).not.toContain('wasm')
})
