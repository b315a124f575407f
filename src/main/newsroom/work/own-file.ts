/**
 * A file of this program that runs by itself, on a thread or as a process: as source below the newsroom's folder, or at the top of the built program,
 * whose parts lie in a folder below. `source` is its path from the newsroom's folder, without the ending.
 */
export function ownFile(source: string): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL(`../${source}.ts`, here)
  const name = source.slice(source.lastIndexOf('/') + 1)
  return new URL(new URL('.', here).pathname.endsWith('/parts/') ? `../${name}.js` : `./${name}.js`, here)
}
