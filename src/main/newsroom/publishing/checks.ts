import { checkStory } from '#domain/check/check-story.ts'
import { houseRules } from '#domain/check/house.ts'
import type { Finding } from '#domain/check/finding.ts'
import type { CheckedCitation, CheckedPhoto } from '#domain/check/story-to-check.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { understood } from '#domain/document/understood-body.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import type { Rosters } from '../captions/captions.ts'
import type { Photos } from '../photos/photos.ts'
import type { Settings } from '../settings/settings.ts'
import type { Citations } from '../sources/citations.ts'
import type { Sources } from '../sources/sources.ts'
import type { Stories } from '../stories/stories.ts'
import type { Publications } from './publications.ts'

export interface CheckNeeds {
  stories: Pick<Stories, 'get'>
  photos: Pick<Photos, 'ofStory' | 'placements'>
  publications: Pick<Publications, 'publishedElsewhere'>
  citations: Pick<Citations, 'ofStory'>
  sources: Pick<Sources, 'get'>
  settings: Pick<Settings, 'all'>
  rosters: Pick<Rosters, 'inUse'>
}

/** Looks for what stands between stories and print. */
export class Checks {
  readonly #needs: CheckNeeds

  constructor(needs: CheckNeeds) {
    this.#needs = needs
  }

  /** What stands between this story and print, as of now. Nothing in it tells of a source. Fails with NOT_FOUND. */
  async of(storyId: string): Promise<Finding[]> {
    const { stories, photos, settings: kept, rosters } = this.#needs
    const { fields, blocks } = await stories.get(storyId)
    const placed = await photos.ofStory(storyId)
    const settings = await kept.all()
    return checkStory({
      fields,
      blocks: blocks.map(({ id, content }) => ({ id, content: understood(content as unknown as DocumentNode) })),
      photos: new Map(await Promise.all(placed.map(async (photo) => [photo.id, await this.#photo(photo, storyId)] as const))),
      citations: await this.#citations(storyId),
      house: houseRules(settings),
      rosters: await rosters.inUse(settings),
      now: utcNow(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
  }

  /** Where else a photo went is looked up only where that matters. */
  async #photo({ id, fileName, original, fields, facts }: Photo, storyId: string): Promise<CheckedPhoto> {
    const { photos, publications } = this.#needs
    const known = { fields, missing: original === null, fileName, software: facts.software, credentialsSay: facts.credentialsSay }
    if (!fields.oneTimeUse) return { ...known, publishedIn: null, placedIn: null }
    const elsewhere = (await photos.placements(id)).find((story) => story.storyId !== storyId)
    return { ...known, publishedIn: await publications.publishedElsewhere(id, storyId), placedIn: elsewhere?.headline ?? null }
  }

  async #citations(storyId: string): Promise<CheckedCitation[]> {
    const known: CheckedCitation[] = []
    for (const { id, sourceId, checked } of await this.#needs.citations.ofStory(storyId)) {
      try {
        const { attribution } = (await this.#needs.sources.get(sourceId)).fields
        known.push({ id, attribution, checked })
      } catch (error) {
        // The source was deleted at this moment, and its citations with it.
        if (!(error instanceof NewsroomError && error.kind === 'NOT_FOUND')) throw error
      }
    }
    return known
  }
}
