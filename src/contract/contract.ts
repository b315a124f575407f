import { captionTemplates, rosters } from './captions.ts'
import { citations, sources } from './source.ts'
import { host, importing, newsroom } from './newsroom.ts'
import { photos } from './photo.ts'
import { publishing } from './publish.ts'
import { stories, versions } from './story.ts'
import { templates } from './template.ts'

/** Every call and event between a window and the newsroom. */
export const contract = { newsroom, stories, versions, photos, sources, citations, templates, captionTemplates, rosters, publishing, importing, host }
export type Contract = typeof contract
