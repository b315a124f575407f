import type { Migration } from '../migrate.ts'
import { newsroom } from './0001-newsroom.ts'
import { search } from './0002-search.ts'
import { history } from './0003-history.ts'
import { templates } from './0004-templates.ts'
import { photoDesk } from './0005-photo-desk.ts'
import { publishedPhotos } from './0006-published-photos.ts'

/** In order, numbered from 1 without gaps. */
export const migrations: readonly Migration[] = [newsroom, search, history, templates, photoDesk, publishedPhotos]
