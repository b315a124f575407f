import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

export interface Answer {
  code: number | null
  out: string
  err: string
  /** The one JSON value on standard output. */
  json<T = unknown>(): T
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  uid?: number
  /** A shell line that runs the command as "$@", to limit what it may do. */
  shell?: string
  /** Called with the running command. */
  meanwhile?: (child: ChildProcess) => void
}

/** Runs the built command and waits for its end. */
export function stet(args: readonly string[], { cwd, env, uid, shell, meanwhile }: RunOptions = {}): Promise<Answer> {
  const line = [process.execPath, built, ...args]
  const [program = '', ...rest] = shell === undefined ? line : ['/bin/bash', '-c', shell, 'stet', ...line]
  const child = spawn(program, rest, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: { ...process.env, STET_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  meanwhile?.(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err, json: <T>() => JSON.parse(out) as T }))
  })
}

/** A room for one test: a folder of its own, and the command on a newsroom in it. */
export async function commandRoom() {
  const folder = await mkdtemp(join(tmpdir(), 'stet-command-'))
  const newsroom = join(folder, 'newsroom')
  return {
    folder,
    newsroom,
    run: (args: readonly string[], options: RunOptions = {}) => stet([...args, '--newsroom', newsroom], options),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
export type CommandRoom = Awaited<ReturnType<typeof commandRoom>>

/** The files below a folder by relative path; none where it does not exist. */
export async function filesBelow(folder: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(paths.toSorted().map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const))
  return Object.fromEntries(files)
}
