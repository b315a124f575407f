import { plainLook } from '#domain/photo/look.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { findOriginal } from './originals.ts'
import { PhotoStore } from './photo-store.ts'
import { PhotoSweep } from './photo-sweep.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'

/** Makes the fingerprints of photos that were kept before there were any. */
export function lookKeeping(folder: string, database: NewsroomDatabase): PhotoSweep<{ id: string; sha256: string }> {
  const store = new PhotoStore(database)
  return new PhotoSweep(database, {
    name: 'Making the looks of photos',
    firstAfter: 15_000,
    left: (after, limit) => store.withoutLook(after, limit),
    async see({ id, sha256 }) {
      const look = await lookOf(folder, sha256)
      // Windows show nothing of it, but whoever knows the looks reads it again.
      await database.write('looks', (changed) => {
        store.setLook(id, sha256, look)
        changed('photo', id, 'look')
      })
    },
  })
}

/** One that is damaged looks like nothing. */
async function lookOf(folder: string, sha256: string): Promise<string> {
  try {
    const { look } = await sharedPictures().do({ kind: 'look', path: await findOriginal(folder, sha256) }, 'sometime')
    return look
  } catch (error) {
    if (error instanceof PictureError && error.failure.reason === 'damaged') return plainLook
    throw error
  }
}
