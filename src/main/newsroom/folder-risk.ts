import { execFile } from 'node:child_process'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Notice } from './notices.ts'

/** Folders that programs make which keep them in step between machines, by their usual names. */
const syncedNames: readonly [RegExp, string][] = [
  [/^Dropbox( \(.+\))?$/, 'Dropbox'],
  [/^OneDrive( - .+|-.+)?$/, 'OneDrive'],
  [/^(Mobile Documents|com~apple~CloudDocs|iCloud ?Drive)$/, 'iCloud'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive)$/, 'Google Drive'],
  [/^Nextcloud\d*$/, 'Nextcloud'],
  [/^ownCloud$/, 'ownCloud'],
  [/^(Box|Box Sync|Box-Box)$/, 'Box'],
  [/^(MEGA|MEGAsync)$/, 'MEGA'],
]

/** What such programs leave in the folders that they watch. */
const syncedMarkers: readonly [RegExp, string][] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.stfolder/, 'Syncthing'],
  [/^\.(nextcloudsync\.log|sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.tmp\.drive(download|upload)$/, 'Google Drive'],
]

const networkSystems = /^(nfs\d?|cifs|smb\d?|smbfs|smb3|afpfs|afs|ceph|9p|davfs2?|webdav|glusterfs|lustre|fuse\.(sshfs|rclone|gvfsd-fuse|glusterfs|s3fs|davfs))$/

/** Whether a newsroom lies where another machine may write to it at the same time, or a broken line may cut a write in two. */
export async function folderRisk(folder: string): Promise<Notice | null> {
  const path = await realpath(folder)
  const service = await syncService(path)
  if (service !== null) return { kind: 'synced-folder', values: { service } }
  return (await isOnNetwork(path)) ? { kind: 'network-folder', values: {} } : null
}

async function syncService(path: string): Promise<string | null> {
  const named = path
    .split(/[/\\]/)
    .flatMap((name) => syncedNames.filter(([pattern]) => pattern.test(name)))
    .at(0)
  if (named !== undefined) return named[1]
  for (let folder = path; ; folder = dirname(folder)) {
    // A folder above that may not be looked into says nothing.
    const names = await readdir(folder).catch(() => [])
    const marker = syncedMarkers.find(([pattern]) => names.some((name) => pattern.test(name)))
    if (marker !== undefined) return marker[1]
    if (dirname(folder) === folder) return null
  }
}

async function isOnNetwork(path: string): Promise<boolean> {
  // Windows gives the real path of a mapped drive as that of its server.
  if (path.startsWith('\\\\')) return true
  if (process.platform === 'linux') return networkSystems.test(fileSystemOf(path, readMountInfo(await readFile('/proc/self/mountinfo', 'utf8'))))
  if (process.platform === 'darwin') return networkSystems.test(fileSystemOf(path, readMountCommand((await promisify(execFile)('/sbin/mount')).stdout)))
  return false
}

export interface Mount {
  at: string
  fileSystem: string
}

/** The file system that a path lies on: that of the deepest mount above it. */
export function fileSystemOf(path: string, mounts: readonly Mount[]): string {
  let deepest: Mount = { at: '', fileSystem: '' }
  for (const mount of mounts) {
    const isAbove = mount.at === '/' || path === mount.at || path.startsWith(`${mount.at}/`)
    if (isAbove && mount.at.length >= deepest.at.length) deepest = mount
  }
  return deepest.fileSystem
}

/** Linux's `/proc/self/mountinfo`: the mount point is the fifth field, the type follows a lone hyphen. */
export function readMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, fileSystem] = /^\S+ \S+ \S+ \S+ (\S+) .*? - (\S+) /.exec(line) ?? []
    if (at === undefined || fileSystem === undefined) return []
    return [{ at: at.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))), fileSystem }]
  })
}

/** macOS's `mount`: `//mina@server/desk on /Volumes/desk (smbfs, nodev, nosuid)`. */
export function readMountCommand(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, fileSystem] = /^.+? on (\/.*) \(([^,)]+)/.exec(line) ?? []
    return at === undefined || fileSystem === undefined ? [] : [{ at, fileSystem }]
  })
}
