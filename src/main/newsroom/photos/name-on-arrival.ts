import { arrivalName, arrivalNameSetting, countsPhotos } from '#domain/photo/arrival-name.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import type { Newsroom } from '../newsroom.ts'

/** What a photo is called that comes in as this file: as the newsroom's pattern says, and like no other photo. */
export async function nameOnArrival({ settings, photoIndex, language }: Newsroom, fileName: string, fields: PhotoFields): Promise<string> {
  const pattern = (await settings.all())[arrivalNameSetting] ?? ''
  if (pattern === '') return photoIndex.freeName(fileName)
  const now = new Date()
  const named = (number: number) => arrivalName(pattern, { fields, fileName, number, language, now })
  // Where the pattern came to nothing there is nothing to count either.
  return countsPhotos(pattern) && named(1) !== named(2) ? photoIndex.freeNumbered(named) : photoIndex.freeName(named(1))
}
