import { defineConfig } from 'vitest/config'
import type { Door } from './tests/doors/door.ts'

/** The specs of the whole product, through one door. Each file has a Chromium and newsrooms of its own; two files run at a time. */
const specs = (door: Door['name']) => ({
  test: {
    name: `e2e-${door}`,
    // What the desktop does not have (a second window, a line to cut), and what is the window's own and the same through both doors, is tried
    // through the browser door alone.
    include: ['tests/e2e/**/*.spec.ts', ...(door === 'browser' ? ['tests/e2e/**/*.browser.ts'] : [])],
    provide: { door },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // After all others: the machine is theirs alone.
    sequence: { groupOrder: 1 },
  },
})

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'newsroom', include: ['tests/newsroom/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'migrations', include: ['tests/migrations/**/*.test.ts'] } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'import', include: ['tests/import/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'command', include: ['tests/command/**/*.test.ts'], testTimeout: 180_000 } },
      { test: { name: 'shell', include: ['tests/shell/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } } },
      specs('browser'),
      specs('desktop'),
    ],
  },
})
