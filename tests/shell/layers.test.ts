import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Edge = { from: string; line: string; ways: string[] }

const local = (specifier: string) => [
  `import { thing } from '${specifier}'\nexport const kept = thing`,
  `import type { Thing } from '${specifier}'\nexport type Kept = Thing`,
  `import { type Thing } from '${specifier}'\nexport type Kept = Thing`,
  `export type { Thing } from '${specifier}'`,
  `export * from '${specifier}'`,
  `export const kept = import('${specifier}')`,
  `export type Kept = import('${specifier}').Thing`,
]

const edge = (from: string, specifier: string): Edge => ({ from, line: specifier, ways: local(specifier) })

const forbidden: Edge[] = [
  ...['#contract/story.ts', '#newsroom/open.ts', '#main/host.ts', '#main/desktop/window.ts', '#renderer/app.ts', '../preload/index.ts', '#tests/made.ts', '#resources/messages/messages.ts'].map(
    (to) => edge('src/domain/entity.ts', to),
  ),
  ...['#newsroom/open.ts', '#main/host.ts', '#renderer/app.ts', '../preload/index.ts', '#tests/made.ts'].map((to) => edge('src/contract/calls.ts', to)),
  ...['#main/host.ts', '#main/desktop/window.ts', '#main/browser/serve.ts', '#main/cli/stet.ts', '#renderer/app.ts', '../../preload/index.ts', '#tests/made.ts'].map((to) =>
    edge('src/main/newsroom/use-case.ts', to),
  ),
  ...['#main/desktop/window.ts', '#main/browser/serve.ts', '#main/cli/stet.ts', '#renderer/app.ts', '../preload/index.ts'].map((to) => edge('src/main/composed.ts', to)),
  ...['#main/browser/serve.ts', '#main/cli/stet.ts', '#renderer/app.ts', '../../preload/index.ts'].map((to) => edge('src/main/desktop/menu.ts', to)),
  ...['#main/desktop/window.ts', '#main/cli/stet.ts', '#renderer/app.ts'].map((to) => edge('src/main/browser/door.ts', to)),
  ...['#main/desktop/window.ts', '#renderer/app.ts'].map((to) => edge('src/main/cli/command.ts', to)),
  ...['#newsroom/open.ts', '#main/host.ts', '#renderer/app.ts'].map((to) => edge('src/preload/handing.ts', to)),
  ...['#newsroom/open.ts', '#main/host.ts', '#main/desktop/window.ts', '../main/browser/serve.ts', '../preload/index.ts', '../../scripts/start.mjs', '#tests/made.ts'].map((to) =>
    edge('src/renderer/screen.ts', to),
  ),
  edge('src/renderer/screen.test.ts', '#main/host.ts'),
  edge('resources/messages/loader.ts', '#main/host.ts'),
  ...['src/domain/machine.ts', 'src/contract/machine.ts', 'src/main/machine.ts', 'src/main/newsroom/machine.ts', 'src/main/browser/machine.ts', 'src/main/cli/machine.ts', 'src/renderer/machine.ts'].map(
    (from) => edge(from, 'electron'),
  ),
  ...['src/domain/rows.ts', 'src/contract/rows.ts', 'src/main/rows.ts', 'src/main/newsroom/stories/rows.ts', 'src/main/desktop/rows.ts', 'src/main/browser/rows.ts', 'src/main/cli/rows.ts', 'src/preload/rows.ts', 'src/renderer/rows.ts'].map(
    (from) => edge(from, 'better-sqlite3'),
  ),
  ...['src/domain/bare.ts', 'src/contract/bare.ts', 'src/preload/bare.ts', 'src/renderer/bare.ts'].flatMap((from) => ['node:fs', 'path'].map((to) => edge(from, to))),
  ...['src/domain/view.ts', 'src/contract/view.ts', 'src/main/view.ts', 'src/main/newsroom/view.ts', 'src/main/desktop/view.ts', 'src/preload/view.ts'].flatMap((from) =>
    ['react', '@tiptap/react'].map((to) => edge(from, to)),
  ),
]

const allowed: Edge[] = [
  edge('src/contract/fine.ts', '#domain/story/story.ts'),
  edge('src/main/newsroom/fine.ts', '#contract/story.ts'),
  edge('src/main/newsroom/fine-reading.ts', 'node:fs'),
  edge('src/main/newsroom/stories/story-store.ts', 'better-sqlite3'),
  edge('src/main/newsroom/database/open.ts', 'better-sqlite3'),
  edge('src/main/desktop/fine.ts', 'electron'),
  edge('src/preload/fine.ts', 'electron'),
  { from: 'src/main/index.ts', line: 'electron', ways: [`import { app } from 'electron'\napp.quit()`] },
  { from: 'src/main/index.ts', line: '#main/desktop/window.ts', ways: [`import { open } from '#main/desktop/window.ts'\nopen()`] },
  edge('src/main/cli/fine.ts', '#main/browser/serve.ts'),
  edge('src/renderer/fine.ts', '#contract/story.ts'),
  edge('src/renderer/view-fine.ts', 'react'),
  edge('src/domain/fine.test.ts', '#tests/made.ts'),
  edge('src/domain/fine-reading.test.ts', 'node:fs'),
]

let folder: string
const reported = new Map<string, { code: string; message: string }[]>()
const placed: { edge: Edge; way: string; file: string }[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-layers-'))
  for (const part of ['.oxlintrc.json', 'package.json', 'scripts/lint']) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const each of [...forbidden, ...allowed]) {
    each.ways.forEach((way, index) => {
      // A file per way, each in the place whose rule is in question: `x.test.ts` and `y-store.ts` stay what they are.
      const file = each.from.endsWith('index.ts')
        ? each.from
        : each.from.replace(/([^/]+?)((?:-store|\.test)?\.ts)$/, `$1-${placed.length}-${index}$2`)
      placed.push({ edge: each, way, file })
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${way}\n`, { flag: file === each.from ? 'a' : 'w' })
    })
  }
  mkdirSync(join(folder, 'src/domain/circle'), { recursive: true })
  writeFileSync(join(folder, 'src/domain/circle/one.ts'), "import { two } from '#domain/circle/two.ts'\nexport const one = () => two\n")
  writeFileSync(join(folder, 'src/domain/circle/two.ts'), "import { one } from './one.ts'\nexport const two = () => one\n")
  const run = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; message: string; filename: string }[] }
  for (const { filename, code, message } of diagnostics) {
    reported.set(filename, [...(reported.get(filename) ?? []), { code, message }])
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const layerReports = (file: string) => (reported.get(file) ?? []).filter(({ code }) => code.includes('boundaries'))

test.each(forbidden)('$from may not import $line, in any way of importing', (one) => {
  const unseen = placed.filter((each) => each.edge === one && layerReports(each.file).length === 0).map((each) => each.way)
  expect(unseen).toEqual([])
})

test.each(allowed)('$from may import $line', (one) => {
  const refused = placed.filter((each) => each.edge === one).flatMap((each) => layerReports(each.file))
  expect(refused).toEqual([])
})

test('files may not import each other in a circle, through a subpath either', () => {
  expect((reported.get('src/domain/circle/one.ts') ?? []).map(({ code }) => code)).toContain('import(no-cycle)')
})

test('the tree as it stands keeps the rule', () => {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint')], { cwd: root, encoding: 'utf8' })
  expect(run.stdout).toContain('Found 0 warnings and 0 errors.')
  expect(run.status).toBe(0)
})
