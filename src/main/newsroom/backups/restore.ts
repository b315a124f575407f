import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { freeSlug } from '#domain/story/slug.ts'
import { readDatabaseHeader } from '../database/header.ts'
import { databasePath, openDatabase, requireKnownSchema } from '../database/open.ts'
import { NewsroomError } from '../errors.ts'
import { findOriginal } from '../photos/originals.ts'
import { PhotoStore } from '../photos/photo-store.ts'
import { fileTrouble, readFailure } from '../files/file-trouble.ts'
import { localDay } from '../stories/new-story.ts'
import { isArchive, readArchive } from './archive.ts'

/**
 * Puts a backup back into a new folder beside a newsroom, never over it: `newsroom-restored-2026-11-23`. Takes a backup in one file, or a copy of
 * the database from `backups/`, whose photos are then taken from the newsroom. Whole or not at all. Fails with NOT_READABLE, DAMAGED,
 * NEWER_NEWSROOM, NOT_WRITABLE, DISK_FULL.
 */
export async function restoreBackup(file: string, newsroomFolder: string): Promise<{ folder: string }> {
  const kind = await kindOf(file)
  const folder = await freeFolder(`${resolve(newsroomFolder)}-restored-${localDay(new Date().toISOString())}`)
  const unfinished = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`)
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    if (kind === 'archive') await readArchive(file, unfinished)
    else await copyFile(file, databasePath(unfinished))
    await requireKnownSchema(databasePath(unfinished))
    const database = await openDatabase(unfinished)
    try {
      if (kind === 'database') await takeOriginals(newsroomFolder, unfinished, await database.read(() => new PhotoStore(database).originals()))
    } finally {
      await database.close()
    }
    await rename(unfinished, folder)
    return { folder }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw fileTrouble(error, dirname(folder))
  }
}

async function kindOf(file: string): Promise<'archive' | 'database'> {
  try {
    if (await isArchive(file)) return 'archive'
    const header = await readDatabaseHeader(file)
    if (header !== null && header !== 'foreign') return 'database'
  } catch (error) {
    throw readFailure(error, file)
  }
  throw new NewsroomError('NOT_READABLE', { file, reason: 'it is not a backup' }, { message: `${file} cannot be restored: it is not a backup of a newsroom.` })
}

/** Gives the restored newsroom the photos that it names. An original never changes, so that both may share it on one disk. */
async function takeOriginals(from: string, to: string, originals: readonly string[]): Promise<void> {
  for (const sha256 of originals) {
    const path = await findOriginal(from, sha256).catch((error: unknown) => {
      if (error instanceof NewsroomError && error.kind === 'NOT_FOUND') return null
      throw error
    })
    // A photo that is gone from the newsroom is "missing" in the restored one as well; its words are there.
    if (path === null) continue
    const target = join(to, relative(from, path))
    await mkdir(dirname(target), { recursive: true })
    await link(path, target).catch(() => copyFile(path, target))
  }
}

async function freeFolder(wanted: string): Promise<string> {
  const taken = new Set<string>()
  for (;;) {
    const folder = freeSlug(wanted, (name) => taken.has(name))
    if ((await stat(folder).catch(() => null)) === null) return folder
    taken.add(folder)
  }
}
