import * as fc from 'fast-check'
import type { ExportPhoto, StoryForExport } from '#domain/export/story-for-export.ts'
import { creditOf, emptyPhotoFields } from '#domain/photo/photo.ts'
import { digitalSourceIdentifier, toldTypes } from '#domain/photo/vocabulary/digital-source-type.ts'
import { documentBody, type DocumentOptions } from './document.ts'
import { fieldText, tidyText } from './text.ts'

const photoIds = ['018f0000-0000-7000-8000-00000000f001', '018f0000-0000-7000-8000-00000000f002', '018f0000-0000-7000-8000-00000000f003']

const time = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())

const statement = fc.constantFrom('', 'https://example.org/rights', 'no address')
const sourceType = fc.constantFrom('', ...toldTypes.map(digitalSourceIdentifier), 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', 'https://example.org/types/dream')

function photo(id: string, index: number): fc.Arbitrary<ExportPhoto> {
  const fields = fc
    .record({ caption: fieldText, altText: fieldText, creator: fieldText, creditLine: fieldText, source: fieldText, copyrightNotice: fieldText, rightsUsageTerms: fieldText, webStatementOfRights: statement, digitalSourceType: sourceType })
    .map((given) => ({ ...emptyPhotoFields(), ...given }))
  return fc.tuple(fields, fc.boolean()).map(([given, missing]): ExportPhoto => {
    const renditions = [640, 1280].map((width) => ({ path: `images/photo-${index}-${width}.jpg`, width, height: (width * 2) / 3 }))
    return { id, fields: given, credit: creditOf(given), width: 3000, height: 2000, missing, renditions: missing ? [] : renditions }
  })
}

/** A story as exporters see it, with generated fields, photos and body. */
export function storyForExport(options: DocumentOptions = {}): fc.Arbitrary<StoryForExport> {
  return fc
    .record({
      id: fc.uuid({ version: 7 }),
      headline: tidyText,
      shortHeadline: fieldText,
      dek: fieldText,
      bylines: fc.array(tidyText, { maxLength: 3 }),
      dateline: fieldText,
      section: fieldText,
      tags: fc.array(tidyText, { maxLength: 3 }),
      language: fc.constantFrom('en', 'ko', 'ar', 'ja', 'zh-Hans', 'pt-BR', ''),
      direction: fc.constantFrom('auto' as const, 'auto' as const, 'ltr' as const, 'rtl' as const),
      leadPhotoId: fc.option(fc.constantFrom(...photoIds)),
      seoTitle: fieldText,
      seoDescription: fieldText,
      body: documentBody({ photoIds, ...options }),
      photos: fc.tuple(...photoIds.map((id, index) => photo(id, index + 1))),
      publishedAt: time,
      modifiedAt: time,
    })
    .map(({ id, body, photos, publishedAt, modifiedAt, ...fields }) => ({
      id,
      body,
      photos: new Map(photos.map((one) => [one.id, one])),
      publishedAt,
      modifiedAt,
      fields: { ...fields, slug: 'harbor-strike', status: 'ready', embargoAt: null, embargoZone: null, targetLength: null, targetUnit: 'words' },
    }))
}
