import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { Backups, copyIntoBackups } from './backups/backups.ts'
import { CaptionTemplates, Rosters } from './captions/captions.ts'
import { ChangeFeed } from './changes/change-feed.ts'
import { copyDatabase } from './database/copy.ts'
import { openDatabase } from './database/open.ts'
import { Holds } from './holds/holds.ts'
import { HistoryTidying } from './history/history-tidying.ts'
import { Versions } from './history/versions.ts'
import { endImports } from './importing/import-in-worker.ts'
import { noteUnlessNamed } from './faults.ts'
import { folderRisk } from './folder-risk.ts'
import { Notices } from './notices.ts'
import { endExifTool } from './photos/exiftool.ts'
import { sweepArrivals } from './photos/originals.ts'
import { endPictures } from './photos/pictures/pictures.ts'
import { lookKeeping } from './photos/look-keeping.ts'
import { PhotoIndex } from './photos/photo-index.ts'
import { PhotoRereading } from './photos/photo-rereading.ts'
import { Photos } from './photos/photos.ts'
import { Checks } from './publishing/checks.ts'
import { Publications } from './publishing/publications.ts'
import { Publishing } from './publishing/publishing.ts'
import { Recovery } from './recovery/recovery.ts'
import { Search } from './search/search.ts'
import { SearchIndex } from './search/search-index.ts'
import { Settings } from './settings/settings.ts'
import { Citations } from './sources/citations.ts'
import { Sources } from './sources/sources.ts'
import { Dictionaries } from './spelling/dictionaries.ts'
import { Stories } from './stories/stories.ts'
import { StoryRecords } from './stories/story-records.ts'
import { StoryTrash } from './stories/story-trash.ts'
import { Templates } from './templates/templates.ts'

export interface NewsroomOptions {
  folder: string
  /** Who writes, for versions; the account's name where it is not given. */
  author?: string
  /** The language of new stories, BCP 47. */
  language?: string
}

/** An open newsroom: everything that can be done with one, whatever door the call comes through. */
export interface Newsroom {
  /** Where it lies, as an absolute path. */
  readonly folder: string
  readonly author: string
  readonly language: string
  readonly stories: Stories
  readonly storyTrash: StoryTrash
  readonly versions: Versions
  readonly holds: Holds
  readonly photos: Photos
  /** What is known of all photos whenever one is added. */
  readonly photoIndex: PhotoIndex
  readonly sources: Sources
  readonly citations: Citations
  readonly checks: Checks
  readonly publications: Publications
  readonly publishing: Publishing
  readonly settings: Settings
  readonly templates: Templates
  readonly captionTemplates: CaptionTemplates
  readonly rosters: Rosters
  readonly dictionaries: Dictionaries
  readonly search: Search
  readonly changes: ChangeFeed
  readonly backups: Backups
  readonly recovery: Recovery
  /** What whoever opens it must know at once. */
  readonly notices: Notices
  /** Waits for writes under way; the newsroom cannot be used afterwards. */
  close(): Promise<void>
}

/** Opens the newsroom in a folder and makes one where there is none. Fails with NEWER_NEWSROOM, DAMAGED, NOT_WRITABLE, DISK_FULL or BUSY. */
export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const folder = resolve(options.folder)
  const author = options.author ?? accountName()
  const language = options.language ?? 'en'
  const database = await openDatabase(folder, {
    async beforeMigration(connection) {
      await copyIntoBackups(folder, 'migration', (path) => copyDatabase(connection, path))
    },
  })
  await sweepArrivals(folder)
  // A folder that cannot be judged is no reason not to open it.
  const risk = await folderRisk(folder).catch(() => null)
  const notices = new Notices(risk === null ? [] : [risk], () => {
    // A window that does not hear of it reads the notices when it opens.
    database.write('newsroom', (changed) => changed('newsroom', '', 'notices')).catch((error: unknown) => noteUnlessNamed('Telling of a notice', error))
  })
  const backups = new Backups(folder, database, (reason) => notices.add({ kind: 'backup-failed', values: { reason } }))
  const records = new StoryRecords(database, author)
  const changes = new ChangeFeed(database)
  const index = new SearchIndex(folder, database, changes)
  const tidying = new HistoryTidying(folder, database, changes)
  const stories = new Stories(database, records, language, notices)
  const versions = new Versions(database, records)
  const holds = new Holds(database, changes, records)
  const photos = new Photos(database)
  const photoIndex = new PhotoIndex(database, changes)
  const looks = lookKeeping(folder, database)
  const rereading = new PhotoRereading(folder, database)
  const sources = new Sources(database)
  const citations = new Citations(database)
  const settings = new Settings(database)
  const rosters = new Rosters(database)
  const publications = new Publications(database)
  const checks = new Checks({ stories, photos, publications, citations, sources, settings, rosters })
  let closed: Promise<void> | undefined
  const close = async () => {
    await holds.close()
    await endImports(folder)
    await backups.close()
    await Promise.all([endExifTool(), endPictures()])
    await rereading.close()
    await index.close()
    await tidying.close()
    await looks.close()
    changes.close()
    await database.close()
  }
  return {
    folder,
    author,
    language,
    stories,
    storyTrash: new StoryTrash(database, records),
    versions,
    holds,
    photos,
    photoIndex,
    sources,
    citations,
    checks,
    publications,
    publishing: new Publishing({ folder, stories, photos, rereading, publications, versions, settings, check: (storyId) => checks.of(storyId) }),
    settings,
    templates: new Templates(database),
    captionTemplates: new CaptionTemplates(database),
    rosters,
    dictionaries: new Dictionaries(folder),
    search: new Search(database, index),
    changes,
    backups,
    recovery: new Recovery(folder, database),
    notices,
    close() {
      closed ??= close()
      return closed
    },
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the system's list has no name.
    return ''
  }
}
