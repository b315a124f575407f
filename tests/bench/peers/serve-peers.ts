import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'

/** Builds the peers' page and serves it; gives its address and how to stop. */
export async function servePeers(): Promise<{ url: string; stop: () => void }> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-peers-'))
  await build({ root: import.meta.dirname, base: './', configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/')
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, stop: () => server.close() }
}
