import type { Newsroom } from '#newsroom/newsroom.ts'
import { hostProcedures } from './router/host.ts'
import { importingProcedures } from './router/importing.ts'
import { newsroomProcedures } from './router/newsroom.ts'
import { photoProcedures } from './router/photos.ts'
import { publishingProcedures } from './router/publishing.ts'
import { citationProcedures, sourceProcedures } from './router/sources.ts'
import { captionTemplateProcedures, rosterProcedures } from './router/captions.ts'
import { templateProcedures } from './router/templates.ts'
import { storyProcedures, versionProcedures } from './router/stories.ts'

/** Answers the calls of the contract for every door; each call brings a `CallContext`. */
export function createRouter(newsroom: Newsroom) {
  return {
    newsroom: newsroomProcedures(newsroom),
    stories: storyProcedures(newsroom),
    versions: versionProcedures(newsroom),
    photos: photoProcedures(newsroom),
    sources: sourceProcedures(newsroom),
    citations: citationProcedures(newsroom),
    templates: templateProcedures(newsroom),
    captionTemplates: captionTemplateProcedures(newsroom),
    rosters: rosterProcedures(newsroom),
    publishing: publishingProcedures(newsroom),
    importing: importingProcedures(newsroom),
    host: hostProcedures(),
  }
}

export type NewsroomRouter = ReturnType<typeof createRouter>
