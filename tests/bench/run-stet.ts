import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const stetPath = join(root, 'out', 'main', 'stet.js')

/** Runs the built command and gives its stdout. Fails with what it printed when it did. */
export function runStet(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [stetPath, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let trouble = ''
    child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)))
    child.stderr.on('data', (chunk: Buffer) => (trouble += String(chunk)))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`stet ${args[0]} ended with ${code}: ${trouble}${output.slice(0, 2_000)}`))))
  })
}

/** The milliseconds a program takes from start to end; null where it is not installed. */
export function timeProgram(program: string, args: readonly string[]): number | null {
  const began = performance.now()
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' })
  return error || status !== 0 ? null : performance.now() - began
}
