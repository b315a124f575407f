import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      { test: { name: 'newsroom', include: ['tests/newsroom/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'migrations', include: ['tests/migrations/**/*.test.ts'] } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'] } },
      { test: { name: 'import', include: ['tests/import/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'command', include: ['tests/command/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'shell', include: ['tests/shell/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
