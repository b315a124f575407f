// Packages Stet for the platform it runs on: AppImage and deb, dmg, or an installer for Windows. `--dir` leaves it unpacked.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'
import { ensureNode, root } from './bootstrap/node.mjs'

ensureNode()
ensureDependencies()
ensureBuild()

const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
if (status !== 0) {
  process.stderr.write('Stet could not be packaged; the lines above say why. Electron itself is downloaded for this, so the network must let that through.\n')
}
process.exit(status ?? 1)
