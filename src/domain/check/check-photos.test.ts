import { describe, expect, test } from 'vitest'
import { withWords } from '../document/blocks/figure/override.ts'
import type { DocumentNode } from '../document/node.ts'
import type { PhotoFields } from '../photo/photo.ts'
import { check, figure, found, p } from './finished-story.ts'
import type { CheckedPhoto } from './story-to-check.ts'

describe('photos', () => {
  const body = [p('x'), figure({})]
  test.each([
    [{ altText: '' }, 'ERROR alt-missing'],
    [{ creditLine: '' }, 'ERROR credit-missing'],
    [{ caption: '' }, 'ERROR caption-missing'],
  ])('with %j', (photo, expected) => expect(found({ body, photo })).toEqual([expected]))

  test('a creator or source is a credit; own words of a placement count', () => {
    expect(found({ body, photo: { creditLine: '', creator: 'Jonas Vik' } })).toEqual([])
    expect(found({ body: [p('x'), figure({ alt: 'Own alt', caption: 'Own' })], photo: { altText: '', caption: '' } })).toEqual([])
    expect(found({ body: [p('x'), figure({ alt: '' })] })).toEqual(['ERROR alt-missing'])
  })

  test('without a file, and unknown ones', () => {
    expect(check({ body, missing: true })).toMatchObject([{ rule: 'photo-missing', message: 'A photo has no file: “At the pier”.', place: { blockId: 'b2', photoId: 'pier', photoField: 'file' } }])
    expect(found({ body: [p('x'), figure({ photoId: 'gone' })] })).toEqual(['ERROR photo-unknown'])
  })

  test('in a gallery are looked at like others, each once, and the words of all of them are text', () => {
    const gallery = (caption: string, words: string): DocumentNode => ({ type: 'gallery', content: [figure({ caption }), figure({ alt: '' }), p(words)] })
    expect(found({ body: [p('x'), gallery('At TK', 'All [TK]')] })).toEqual(['ERROR to-come-text', 'ERROR alt-missing', 'ERROR to-come-photo'])
    expect(found({ body: [gallery('A photo', 'says more than words')] })).toEqual(['ERROR body-empty', 'ERROR alt-missing'])
  })

  test('whose words changed after the story wrote its own are worth a look', () => {
    const then = { id: 'pier', fields: { caption: 'At the pier', altText: 'A crane' } }
    const own = figure(withWords(withWords({ photoId: 'pier' }, 'caption', '9번 부두', then), 'alt', 'A red crane', then))
    expect(found({ body: [p('x'), own] })).toEqual([])
    expect(check({ body: [p('x'), own], photo: { caption: 'At Pier 9' } })).toMatchObject([{ level: 'WARN', rule: 'caption-outdated', values: { photo: '9번 부두' }, place: { blockId: 'b2', photoId: 'pier' } }])
    expect(found({ body: [p('x'), own], photo: { altText: 'Two cranes' } })).toEqual(['WARN alt-outdated'])
  })

  test('a lead photo is one of them, once', () => {
    expect(check({ fields: { leadPhotoId: 'pier' }, missing: true })).toMatchObject([{ rule: 'photo-missing', place: { field: 'leadPhotoId', photoId: 'pier', photoField: 'file' } }])
    expect(found({ fields: { leadPhotoId: 'pier' }, body, missing: true })).toEqual(['ERROR photo-missing'])
  })
})

describe('what is said of a photo leads to where it is mended', () => {
  const inspector = { blockId: 'b2', photoId: 'pier' }
  test.each([
    [{ altText: '' }, 'altText'],
    [{ caption: '' }, 'caption'],
    [{ creditLine: '' }, 'creditLine'],
    [{ source: 'TK' }, 'source'],
    [{ rightsEndOn: '2026-03-02' }, 'rightsEndOn'],
  ])('%j to %s', (photo, photoField) => expect(check({ body: [p('x'), figure({})], photo })[0]?.place).toMatchObject({ ...inspector, photoField }))

  test('words of a placement are mended at the placement', () => {
    expect(check({ body: [p('x'), figure({ alt: '' })] })[0]?.place).toEqual({ ...inspector, photoField: 'altText', placementId: 'x' })
    expect(check({ body: [p('x'), figure({ caption: 'TK' })] })[0]?.place).toMatchObject({ placementId: 'x' })
  })
})

describe('rights', () => {
  const body = [p('x'), figure({})]
  const rights = (photo: Partial<PhotoFields>, given: Parameters<typeof check>[0] = {}) => found({ body, photo, ...given })

  test.each([
    ['2026-03-02', ['ERROR rights-ended']],
    // The day of the newsroom counts: in Seoul it is the third.
    ['2026-03-03', ['WARN rights-ending']],
    ['2026-03-10', ['WARN rights-ending']],
    ['2026-03-11', []],
    ['2026-02', ['ERROR rights-ended']],
    ['2026', []],
    ['20260302', ['ERROR rights-ended']],
    ['2026-03-02T10:00:00+01:00', ['ERROR rights-ended']],
    ['31 March', ['WARN rights-end-unclear']],
    ['2026-02-30', ['WARN rights-end-unclear']],
  ])('that end on %s', (rightsEndOn, expected) => expect(rights({ rightsEndOn })).toEqual(expected))

  test('end with the day of the newsroom, and count on the day a story goes out', () => {
    expect(rights({ rightsEndOn: '2026-03-02' }, { now: '2026-03-02T14:59:00.000Z' })).toEqual(['WARN rights-ending'])
    expect(rights({ rightsEndOn: '2026-03-02' }, { now: '2026-03-02T15:01:00.000Z' })).toEqual(['ERROR rights-ended'])
    const embargo = { embargoAt: '2026-03-20T00:00:00.000Z', embargoZone: 'Asia/Seoul' }
    expect(rights({ rightsEndOn: '2026-03-19' }, { fields: embargo })).toEqual(['ERROR embargo-running', 'ERROR rights-ended'])
  })

  test('forbid, and hold for one story', () => {
    expect(rights({ publicationForbidden: true })).toEqual(['ERROR photo-forbidden'])
    expect(rights({ oneTimeUse: true })).toEqual([])
    expect(check({ body, photo: { oneTimeUse: true }, known: { publishedIn: 'Strike over' } })).toMatchObject([{ rule: 'one-time-used', values: { story: 'Strike over' }, place: { photoField: 'oneTimeUse' } }])
    expect(rights({ oneTimeUse: true }, { known: { placedIn: 'Strike over' } })).toEqual(['WARN one-time-shared'])
    expect(rights({}, { known: { publishedIn: 'Strike over' } })).toEqual([])
  })

  test('of a minor and of a territory are worth a look', () => {
    const minor = { minorModelAgeDisclosure: 'http://ns.useplus.org/ldf/vocab/AG-A16' }
    expect(rights(minor)).toEqual(['WARN minor-unreleased'])
    expect(rights({ ...minor, modelReleaseStatus: 'http://ns.useplus.org/ldf/vocab/MR-UMR' })).toEqual([])
    expect(rights({ minorModelAgeDisclosure: 'AG-A18' })).toEqual([])
    expect(check({ body, photo: { territory: 'Calvera and Ostrel' } })).toMatchObject([{ level: 'NOTE', rule: 'territory-limited', values: { territory: 'Calvera and Ostrel' } }])
  })
})

describe('how a picture was made', () => {
  const body = [p('x'), figure({})]
  test.each<[Partial<PhotoFields>, Partial<CheckedPhoto>]>([
    [{ aiSystemUsed: 'Imagen 4' }, {}],
    [{ aiPromptInformation: 'a harbour at night' }, {}],
    [{ aiPromptWriterName: 'Ines Marlow' }, {}],
    [{ creator: 'Midjourney' }, {}],
    [{ creditLine: 'Ines Marlow with DALL·E 3' }, {}],
    [{ source: 'AI-generated' }, {}],
    [{ keywords: ['harbour', 'AI-generated image'] }, {}],
    [{ keywords: ['합성 사진'] }, {}],
    [{ intellectualGenre: 'Photo illustration' }, {}],
    [{}, { software: 'Adobe Firefly 3' }],
    [{}, { credentialsSay: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' }],
    [{}, { fileName: 'ChatGPT Image Mar 3, 2026.png' }],
    [{}, { fileName: 'Gemini_Generated_Image_abc.png' }],
  ])('must be declared of %j %j', (photo, known) => {
    expect(check({ body, photo, known })).toMatchObject([{ level: 'ERROR', rule: 'source-type-missing', place: { photoField: 'digitalSourceType' } }])
    expect(found({ body, known, photo: { ...photo, digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' } })).toEqual([])
  })

  test.each<[Partial<PhotoFields>, Partial<CheckedPhoto>]>([
    [{ keywords: ['OpenAI', 'ChatGPT', 'Midjourney', 'composite materials'] }, { fileName: 'openai-launch.jpg' }],
    [{ creator: 'Jean Dalle', creditLine: 'Dalle/AFP' }, {}],
    [{}, { software: 'Adobe Photoshop 27.0', credentialsSay: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' }],
    [{ creator: 'Flux Studio', source: 'Montage Berlin' }, {}],
  ])('need not be of %j %j', (photo, known) => expect(found({ body, photo, known })).toEqual([]))

  test.each(['http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage', 'https://example.org/types/dream'])('is not understood from %s', (digitalSourceType) => {
    expect(found({ body, photo: { digitalSourceType } })).toEqual(['WARN source-type-unknown'])
  })
})

describe('alt text', () => {
  const body = [p('x'), figure({})]
  test.each([
    ['at the PIER.', 'WARN alt-repeats-caption'],
    ['pier-9.jpg', 'WARN alt-is-file-name'],
    ['Pier 9', 'WARN alt-is-file-name'],
    ['DSC_0412', 'WARN alt-is-file-name'],
    ['IMG_20260303.jpeg', 'WARN alt-is-file-name'],
    ['A photo of a crane', 'NOTE alt-announces-photo'],
    ['Black-and-white photograph showing a crane', 'NOTE alt-announces-photo'],
    ['크레인이 서 있는 부두의 사진', 'NOTE alt-announces-photo'],
    ['صورة تظهر رافعة', 'NOTE alt-announces-photo'],
  ])('%s', (altText, expected) => expect(found({ body, photo: { altText } })).toEqual([expected]))

  test.each(['A crane', 'Photographers wait at the pier', 'Picture frames on a stall', '사진기자들이 기다린다', 'A photo finish at the regatta'])('%s is one', (altText) =>
    expect(found({ body, photo: { altText } })).toEqual([]),
  )

  test('of a placement is held against its own caption', () => expect(found({ body: [p('x'), figure({ caption: 'A crane' })] })).toEqual(['WARN alt-repeats-caption']))
})
