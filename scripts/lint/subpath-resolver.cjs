// Tells the layer rule which file an import names: relative paths and the `#…` subpaths of package.json.
// Packages and Node's own modules are answered as found elsewhere: the rule for those goes by name.
const { existsSync, readFileSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')

exports.interfaceVersion = 2

const subpathsByFolder = new Map()

/** The `imports` of the nearest package.json as [prefix, folder] pairs. */
function subpathsFor(folder) {
  const known = subpathsByFolder.get(folder)
  if (known) return known
  const manifest = join(folder, 'package.json')
  const parent = dirname(folder)
  let found
  if (existsSync(manifest)) {
    const { imports = {} } = JSON.parse(readFileSync(manifest, 'utf8'))
    found = Object.entries(imports).map(([pattern, target]) => [pattern.replace(/\*$/, ''), join(folder, target.replace(/\*$/, ''))])
  } else {
    found = parent === folder ? [] : subpathsFor(parent)
  }
  subpathsByFolder.set(folder, found)
  return found
}

exports.resolve = (source, file) => {
  const [bare] = source.split('?')
  if (bare.startsWith('.')) return answer(resolve(dirname(file), bare))
  if (!bare.startsWith('#')) return { found: true, path: null }
  const subpath = subpathsFor(dirname(file)).find(([prefix]) => bare.startsWith(prefix))
  return subpath ? answer(join(subpath[1], bare.slice(subpath[0].length))) : { found: false }
}

// A file that is not there yet still lies in a layer, so its place is what counts.
function answer(path) {
  return { found: true, path }
}
