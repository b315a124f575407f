import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const refusals = join(root, '.stet', 'electron-refused.json')

let work: string
let children: ChildProcess[] = []
let refusalBefore: string | null
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'stet-start-'))
  refusalBefore = existsSync(refusals) ? readFileSync(refusals, 'utf8') : null
  rmSync(refusals, { force: true })
})
afterEach(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  children = []
  if (refusalBefore === null) rmSync(refusals, { force: true })
  else writeFileSync(refusals, refusalBefore)
  rmSync(work, { recursive: true, force: true })
})

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--newsroom', join(work, 'newsroom'), ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', STET_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = () => /Stet is open at (http:\/\/127\.0\.0\.1:\d+\/)#token=\S+/.exec(output)?.[1]
  return { child, ended, url, output: () => output }
}

/** Whether anything answers there. */
const answers = (url: string | undefined) =>
  fetch(url ?? '').then(
    (response) => response.ok,
    () => false,
  )

/** A program in Electron's place. */
function standInElectron(script: string): Record<string, string> {
  writeFileSync(join(work, 'electron'), `#!/bin/sh\necho "$@" > ${work}/arguments\n${script}\n`)
  chmodSync(join(work, 'electron'), 0o755)
  return { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: work }
}

test('without a display it says so, opens the browser door, and ends with a signal', async () => {
  const { child, ended, url, output } = start([])
  await expect.poll(url).toBeDefined()
  expect(output()).toContain('Stet opens in the browser, since there is no display.\n')
  expect(await answers(url())).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await answers(url())).toBe(false)
})

test('an option that it does not know is answered with the usage and the code 2', async () => {
  const { ended, output } = start(['--colour', 'red'])
  expect(await ended).toBe(2)
  expect(output()).toContain('Usage: npm start -- [--newsroom DIR] [--port N] [--no-open]')
})

test('Electron’s binary is used where it is, and its end is the end', async () => {
  const { ended, output } = start([], standInElectron('exit 0'))
  expect(await ended).toBe(0)
  expect(readFileSync(join(work, 'arguments'), 'utf8')).toBe(`${root} --newsroom ${join(work, 'newsroom')}\n`)
  expect(output()).not.toContain('http://')
})

test('an Electron that fails in good order has said why itself', async () => {
  const { ended, output } = start([], standInElectron('exit 1'))
  expect(await ended).toBe(1)
  expect(output()).not.toContain('http://')
})

test('an Electron that cannot run on this machine is replaced by the browser door', async () => {
  const { child, ended, url, output } = start([], { ...standInElectron('kill -TRAP $$'), PATH: process.env['PATH'] ?? '', BROWSER: 'true' })
  await expect.poll(output).toContain('Stet opens in the browser, since Electron does not run on this machine.')
  await expect.poll(url).toBeDefined()
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('a port or a closed browser is a wish for the browser door', async () => {
  const { child, ended, url } = start(['--no-open'], standInElectron('exit 0'))
  await expect.poll(url).toBeDefined()
  expect(existsSync(join(work, 'arguments'))).toBe(false)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a download that was refused is not tried again that day', async () => {
  const asked: string[] = []
  const mirror = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(403).end()
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  const { findElectron } = await import('../../scripts/bootstrap/electron.mjs')
  const env = { DISPLAY: ':99', ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`, ELECTRON_OVERRIDE_DIST_PATH: join(work, 'nowhere') }
  expect(await findElectron(env)).toEqual({ reason: 'Electron could not be downloaded' })
  expect(await findElectron(env)).toEqual({ reason: 'Electron could not be downloaded today' })
  expect(asked).toHaveLength(1)
  writeFileSync(refusals, JSON.stringify({ ...JSON.parse(readFileSync(refusals, 'utf8')), at: Date.now() - 25 * 60 * 60 * 1_000 }))
  expect(await findElectron(env)).toEqual({ reason: 'Electron could not be downloaded' })
  expect(asked).toHaveLength(2)
  mirror.close()
})
