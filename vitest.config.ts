import { defineConfig } from 'vitest/config'
import type { Door } from './tests/doors/door.ts'

// Two files at a time on every machine: on two cores Vitest by itself would run one. What is waited for is waited for long, so that nothing
// depends on how fast a machine is or what else it does; a test that passes waits no longer for it.
const patient = { maxWorkers: 2, testTimeout: 180_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

/** Files that share a process: loading the product again for each costs more than most of them take. */
const together = { ...patient, isolate: false }

/** The specs of the whole product, through one door. Each file has a Chromium and newsrooms of its own, and each test a window. */
const specs = (door: Door['name']) => ({
  test: {
    name: `e2e-${door}`,
    // What the desktop does not have (a second window, a line to cut), and what is the window's own and the same through both doors, is tried
    // through the browser door alone.
    include: ['tests/e2e/**/*.spec.ts', ...(door === 'browser' ? ['tests/e2e/**/*.browser.ts'] : [])],
    provide: { door },
    ...together,
    // After all others: the machine is theirs alone.
    sequence: { groupOrder: 1 },
  },
})

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], ...together } },
      { test: { name: 'newsroom', include: ['tests/newsroom/**/*.test.ts'], ...together } },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], ...patient } },
      { test: { name: 'migrations', include: ['tests/migrations/**/*.test.ts'], ...together } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], ...together } },
      { test: { name: 'import', include: ['tests/import/**/*.test.ts'], ...together } },
      { test: { name: 'photo-set', include: ['tests/photo-set/**/*.test.ts'], ...patient } },
      { test: { name: 'command', include: ['tests/command/**/*.test.ts'], ...patient } },
      { test: { name: 'shell', include: ['tests/shell/**/*.test.ts'], ...patient } },
      specs('browser'),
      specs('desktop'),
    ],
  },
})
