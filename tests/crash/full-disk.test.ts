import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Outcome } from './full-disk.ts'

/** `STET_FULL_DISKS=2000 npx vitest run --project crash` tries more points. */
const points = Number(process.env['STET_FULL_DISKS'] ?? 200)

// Limits of one process on its files are Linux's.
test.runIf(process.platform === 'linux')(`at ${points} points where the disk is full or fails, the text is refused by name, kept, and written once there is room`, async () => {
  const parent = await mkdtemp(join(tmpdir(), 'stet-full-disk-'))
  try {
    const writer = join(import.meta.dirname, 'full-disk.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', writer, join(parent, 'newsroom'), String(points)])
    const { wrong, refused, kinds } = JSON.parse(stdout) as Outcome
    console.info(`Full or failing disk: ${refused} refusals at ${points} points (${Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`).join(', ')}), ${wrong.length} wrong.`)
    expect(wrong).toEqual([])
    expect(refused).toBe(points)
    expect(Object.keys(kinds).every((kind) => kind === 'DISK_FULL' || kind === 'NOT_WRITABLE')).toBe(true)
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
}, Math.max(300_000, points * 1_000))
