// Finds a Chromium to test with, and unpacks the one that came as a package where none is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withLock } from './install.mjs'
import { root, stateFolder } from './node.mjs'

// What lets a Chromium start on a machine without display, network or user namespaces, and keeps it from calling anyone.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Chrome, Chromium and Edge where each platform installs them, best first. */
export function installedBrowsers(env = process.env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).filter((path) => existsSync(path))
  }
  if (process.platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const paths = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Chromium', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']]
    return paths.flatMap((path) => programs.map((folder) => join(folder, ...path))).filter((path) => existsSync(path))
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
    .map((name) => join('/usr/bin', name))
    .filter((path) => existsSync(path))
}

/** Under a locale without UTF-8 a browser cannot read files with names beyond ASCII. */
function inUnicode(env) {
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? env : { ...env, LC_ALL: 'C.UTF-8' }
}

/**
 * The Chromium for tests: `STET_CHROMIUM`, then an installed one, then (on Linux) the packaged one, unpacked once into `.stet/`.
 * Throws with a sentence where there is none.
 */
export function findChromium(environment = process.env) {
  const env = inUnicode(environment)
  if (env.STET_CHROMIUM) {
    if (!existsSync(env.STET_CHROMIUM)) throw new Error(`STET_CHROMIUM names ${env.STET_CHROMIUM}, and there is no such file.`)
    return { executablePath: env.STET_CHROMIUM, args: quiet, env }
  }
  const [installed] = installedBrowsers(env)
  if (installed) return { executablePath: installed, args: quiet, env }
  if (process.platform !== 'linux') throw new Error('No Chrome, Chromium or Edge was found. Install one, or name one with STET_CHROMIUM.')
  const folder = unpackedChromium()
  const libraries = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath: join(folder, 'chromium'), args: [...quiet, '--no-zygote'], env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: env.FONTCONFIG_FILE ?? fontsBeside(folder) } }
}

/**
 * A list of fonts for the packaged Chromium: those that came with it, and the system's. Its own list names folders of another machine, and
 * without any font it ends at the first sign that its own face does not have.
 */
function fontsBeside(folder) {
  const file = join(folder, 'stet-fonts.conf')
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`).join('\n')}
  <cachedir>${join(folder, 'font-cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== list) writeFileSync(file, list)
  return file
}

function unpackedChromium() {
  const packaged = join(root, 'node_modules', '@sparticuz', 'chromium')
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const folder = join(stateFolder, `chromium-${version}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  withLock('chromium', () => {
    if (existsSync(join(folder, 'chromium'))) return
    process.stderr.write('Unpacking a Chromium for the tests (once) …\n')
    const part = `${folder}.part`
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    const entry = pathToFileURL(join(packaged, 'build', 'index.js')).href
    const unpack = `const { default: packaged } = await import(${JSON.stringify(entry)}); await packaged.executablePath()`
    // The package unpacks into the folder for temporary files, and brings its shared libraries only where it believes itself in a bare container.
    const result = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    if (result.status !== 0) throw new Error('The Chromium for the tests could not be unpacked. Check the free disk space, or name one with STET_CHROMIUM.')
    rmSync(folder, { recursive: true, force: true })
    renameSync(part, folder)
  })
  return folder
}
