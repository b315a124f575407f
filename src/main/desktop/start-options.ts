import { parseArgs } from 'node:util'

/** `--newsroom DIR` among arguments that are Chromium's and the system's own. */
export function startOptions(argv: readonly string[]): { newsroom: string | undefined } {
  const { values } = parseArgs({ args: [...argv], options: { newsroom: { type: 'string' } }, strict: false, allowPositionals: true })
  return { newsroom: typeof values.newsroom === 'string' ? values.newsroom : undefined }
}
