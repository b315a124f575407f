import { homedir } from 'node:os'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { NewsroomError } from '#newsroom/errors.ts'
import { procedures } from './base.ts'

export function hostProcedures() {
  const { host: area } = procedures
  return {
    chooseFolder: area.chooseFolder.handler(async ({ input, context }) => ({ path: await context.host.chooseFolder(input.start) })),
    chooseFiles: area.chooseFiles.handler(async ({ input, context }) => ({ paths: await context.host.chooseFiles(input.kind) })),
    folders: area.folders.handler(({ input }) => foldersBelow(input.path)),
    openFolder: area.openFolder.handler(async ({ input, context }) => {
      await context.host.openFolder(input.path)
      return {}
    }),
    openLink: area.openLink.handler(async ({ input, context }) => {
      await context.host.openLink(input.url)
      return {}
    }),
  }
}

/** The visible folders below a folder, by name; below the home folder where no path is given. Fails with NOT_READABLE. */
async function foldersBelow(path: string): Promise<{ path: string; parent: string | null; folders: string[] }> {
  const folder = resolve(homedir(), path)
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => join(folder, entry.name))
    const parent = dirname(folder)
    return { path: folder, parent: parent === folder ? null : parent, folders: folders.sort((a, b) => a.localeCompare(b)) }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new NewsroomError('NOT_READABLE', { file: folder, reason }, { message: 'This folder cannot be read.', cause: error })
  }
}
