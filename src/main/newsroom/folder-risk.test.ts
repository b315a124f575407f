import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileSystemOf, folderRisk, readMountCommand, readMountInfo } from './folder-risk.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'stet-risk-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['Dropbox (Calvera Post)', 'Dropbox'],
  ['OneDrive - Calvera Post', 'OneDrive'],
  ['Mobile Documents', 'iCloud'],
  ['GoogleDrive-mina@example.org', 'Google Drive'],
])('a newsroom below “%s” is kept in step by %s', async (name, service) => {
  const newsroom = join(folder, name, 'desk', 'newsroom')
  await mkdir(newsroom, { recursive: true })
  expect(await folderRisk(newsroom)).toEqual({ kind: 'synced-folder', values: { service } })
})

test('a marker above it tells as well, and an ordinary folder is no risk', async () => {
  const newsroom = join(folder, 'desk', 'newsroom')
  await mkdir(newsroom, { recursive: true })
  expect(await folderRisk(newsroom)).toBeNull()
  await writeFile(join(folder, '.stfolder'), '')
  expect(await folderRisk(newsroom)).toEqual({ kind: 'synced-folder', values: { service: 'Syncthing' } })
})

test('the deepest mount above a path counts', () => {
  const linux = readMountInfo(
    [
      '23 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
      '90 23 0:52 / /home/mina/my\\040desk rw,relatime shared:30 - nfs4 server:/desk rw,vers=4.2',
    ].join('\n'),
  )
  expect(fileSystemOf('/home/mina/my desk/newsroom', linux)).toBe('nfs4')
  expect(fileSystemOf('/home/mina/my desktop', linux)).toBe('ext4')
  const mac = readMountCommand('/dev/disk3s1 on / (apfs, sealed, local)\n//mina@server/desk on /Volumes/My desk (1) (smbfs, nodev, nosuid, mounted by mina)\n')
  expect(fileSystemOf('/Volumes/My desk (1)/newsroom', mac)).toBe('smbfs')
  expect(fileSystemOf('/Users/mina', mac)).toBe('apfs')
})
