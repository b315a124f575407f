import { captionTemplateContent, mostCaptionTemplates, type CaptionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import { CodeBook } from '#domain/photo/captions/codes.ts'
import { RosterNames } from '#domain/photo/captions/names.ts'
import { inOrder, rosterOrderSetting } from '#domain/photo/captions/roster-order.ts'
import { mostRosters, readRoster, rosterContent, type RosterContent } from '#domain/photo/captions/roster.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import type { KeptTable } from './kept-store.ts'
import { KeptThings } from './kept-things.ts'

interface CaptionTemplateColumns {
  name: string
  /** JSON: the language and the text of each field. */
  fields: string
}

const captionTemplateTable: KeptTable<CaptionTemplateContent, CaptionTemplateColumns> = {
  name: 'caption_template',
  columns: ['fields'],
  columnsOf: ({ name, language, texts }) => ({ name, fields: JSON.stringify({ language, texts }) }),
  contentOf({ name, fields }) {
    const kept: unknown = JSON.parse(fields)
    return captionTemplateContent.safeParse({ language: '', texts: {}, ...(typeof kept === 'object' ? kept : {}), name: name.slice(0, 200) }).data ?? null
  },
}

interface RosterColumns {
  name: string
  entries: string
  in_use: 0 | 1
}

const rosterTable: KeptTable<RosterContent, RosterColumns> = {
  name: 'roster',
  columns: ['entries', 'in_use'],
  columnsOf: ({ name, entries, inUse }) => ({ name, entries, in_use: inUse ? 1 : 0 }),
  contentOf: ({ name, entries, in_use }) => rosterContent.safeParse({ name: name.slice(0, 200), entries, inUse: in_use === 1 }).data ?? null,
}

/** The rosters in use as one: their codes, and the names in them. */
export interface RostersInUse {
  readonly codes: CodeBook
  readonly names: RosterNames
}

export class CaptionTemplates extends KeptThings<CaptionTemplateContent, CaptionTemplateColumns> {
  constructor(database: NewsroomDatabase) {
    super(database, captionTemplateTable, { kind: 'caption-template', most: mostCaptionTemplates, full: `A newsroom keeps at most ${mostCaptionTemplates} templates of captions.` })
  }
}

/** The newsroom's rosters of codes and names. */
export class Rosters extends KeptThings<RosterContent, RosterColumns> {
  /** What was read last, by the state of the rosters that it was read from: a roster of thousands is not read anew for every check. */
  #read: { of: string; rosters: RostersInUse } | null = null

  constructor(database: NewsroomDatabase) {
    super(database, rosterTable, { kind: 'roster', most: mostRosters, full: `A newsroom keeps at most ${mostRosters} rosters.` })
  }

  /** The rosters in use, in the order that the settings name. */
  async inUse(settings: Readonly<Record<string, string>>): Promise<RostersInUse> {
    const rosters = inOrder(await this.list(), settings[rosterOrderSetting]).filter(({ content }) => content.inUse)
    const of = rosters.map(({ id, revision }) => `${id} ${revision}`).join(' ')
    if (this.#read?.of !== of) {
      const codes = new CodeBook(rosters.map(({ content }) => readRoster(content.entries).entries))
      this.#read = { of, rosters: { codes, names: new RosterNames(codes) } }
    }
    return this.#read.rosters
  }
}
