import { NewsroomError } from '#newsroom/errors.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import type { RequestTargets } from './app-requests.ts'

/** What a window may ask of a newsroom outside the contract. */
export function createRequestTargets(_newsroom: Newsroom): RequestTargets {
  return {
    rendition: () => Promise.resolve(null),
    addPhoto: () => Promise.reject(new NewsroomError('NOT_HERE', {})),
    importFile: () => Promise.reject(new NewsroomError('NOT_HERE', {})),
  }
}
