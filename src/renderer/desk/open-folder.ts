import { newsroom, newsroomError } from '../api/newsroom.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'

/** Shows a folder in the system's own file manager; where nothing can, says where it is. */
export async function openFolder(path: string): Promise<void> {
  try {
    await newsroom().host.openFolder({ path })
  } catch (error) {
    if (newsroomError(error)?.kind === 'NOT_HERE') showNotice({ id: 'open-folder', level: 'info', message: 'publish.folderIsAt', values: { folder: path } })
    else showFailure('open-folder', error)
  }
}
