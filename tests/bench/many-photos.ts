import { createHash } from 'node:crypto'
import { link, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { keptPhotoFields, wholePhotoFields, type KeptPhotoFields } from '#domain/photo/fields.ts'
import { deskPicture } from '#newsroom/photos/pixels.ts'
import { renditionBase } from '#newsroom/photos/rendition-cache.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'

const creators = ['Ines Marlow', 'Staff', '김도현', 'Tomás Vidal', 'Amara Osei', 'ليلى حداد', 'Jonas Weil', 'R. Okafor', '사진부', 'Mina Calder']
const agencies = ['Calvera Photo', '연합뉴스', 'Harbor Wire', 'Handout', 'Northlight Pictures', 'وكالة الميناء']
const cities = ['Calvera', '인천', 'Lisbon', 'Oslo', 'بيروت', 'Busan', 'Rotterdam', 'Genoa']
const persons = ['Elena Duarte', '한지원', 'Karim Haddad', 'Sofie Lund', 'Peter Okoye']
const scenes = [
  'Cranes stand idle over Pier 9 in Calvera on Monday, an hour before the talks on the harbor began.',
  'The harbor minister, left, and the chair of the dock workers’ union shake hands before the talks.',
  '항만 노동자들이 협상장 밖에서 기다리고 있다.',
  'Fog lifts over the outer mole on the first working day after the strike, seen from the ferry terminal.',
  'عمّال الميناء ينتظرون خارج قاعة المفاوضات صباح الاثنين.',
  'A ferry waits off the breakwater; no vessel has been let in since Thursday, the harbor master said.',
]

const pad = (number: number, length: number) => String(number).padStart(length, '0')
const nth = <T>(list: readonly T[], index: number) => list[index % list.length] as T

function fieldsOf(index: number): KeptPhotoFields {
  const taken = new Date(Date.UTC(2025, 2, 3) + Math.floor(index / 4) * 540_000 + (index % 4) * 700)
  const lacks = (every: number) => index % every === every - 1
  return keptPhotoFields(wholePhotoFields({
    caption: lacks(9) ? '' : `${nth(scenes, index)} (${index})`,
    altText: lacks(3) ? '' : `Scene ${index} in the harbor`,
    creator: nth(creators, Math.floor(index / 7)),
    creditLine: lacks(23) ? '' : nth(agencies, Math.floor(index / 11)),
    source: lacks(23) ? '' : nth(agencies, Math.floor(index / 11)),
    copyrightNotice: lacks(5) ? '' : `© ${taken.getUTCFullYear()} ${nth(agencies, Math.floor(index / 11))}`,
    city: nth(cities, Math.floor(index / 40)),
    country: 'Calvera',
    keywords: ['harbor', 'strike', `day ${Math.floor(index / 200)}`],
    personsShown: lacks(4) ? [nth(persons, Math.floor(index / 4))] : [],
    dateCreated: taken.toISOString().slice(0, 19),
    digitalSourceType: lacks(401) ? 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' : '',
    rightsEndOn: lacks(97) ? '2025-06-30' : '',
    rating: index % 13 === 0 ? (index % 5) + 1 : 0,
    pick: index % 17 === 0 ? 'picked' : index % 29 === 0 ? 'rejected' : '',
    colourLabel: index % 31 === 0 ? 'green' : '',
  }))
}

/** Makes the picture of a scene at each width in which the window asks for it. */
async function renderings(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const made: string[] = []
  for (let index = 0; index < count; index++) {
    const hue = (index * 47) % 360
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="853"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${hue} 35% 40%)"/><stop offset="1" stop-color="hsl(${hue + 40} 45% 72%)"/></linearGradient></defs><rect width="1280" height="853" fill="url(#s)"/><path d="M0 620h1280v233H0z" fill="hsl(${hue} 25% 20%)"/><circle cx="${300 + (index % 7) * 110}" cy="${220 + (index % 3) * 60}" r="90" fill="hsl(${hue + 180} 40% 80%)"/></svg>`
    for (const width of [160, 320, 640, 1280, 6000]) await sharp(Buffer.from(svg)).resize({ width }).jpeg({ quality: 82 }).toFile(join(folder, `${index}-${width}.jpg`))
    made.push(join(folder, String(index)))
  }
  return made
}

/** A newsroom with so many photos: rows with everything that a desk writes, and pictures that lie in the cache as if they had been looked at before. */
export async function makeManyPhotos(newsroom: string, count: number, widths: readonly number[] = [320]): Promise<void> {
  await (await openNewsroom({ folder: newsroom, author: 'Bench', language: 'en' })).close()
  const pictures = await renderings(join(newsroom, '..', 'scenes'), 24)
  const database = new Database(join(newsroom, 'newsroom.db'))
  const insert = database.prepare(
    `INSERT INTO photo (id, file_name, sha256, media_type, bytes, width, height, facts, look, fields, field_revisions, drift, revision, created_at, updated_at, trashed_at)
     VALUES (?, ?, ?, 'image/jpeg', 4200000, 6000, 4000, ?, NULL, ?, '{}', '[]', 1, ?, ?, NULL)`,
  )
  const hashes = Array.from({ length: count }, (_, index) => createHash('sha256').update(`photo ${index}`).digest('hex'))
  database.transaction(() => {
    for (const [index, hash] of hashes.entries()) {
      const time = Date.UTC(2026, 0, 1) + index * 1_000
      const id = `${time.toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/, '$1-$2')}-7000-8000-${index.toString(16).padStart(12, '0')}`
      const created = new Date(time).toISOString()
      insert.run(id, `port_${pad(index, 5)}.jpg`, hash, JSON.stringify({ camera: Math.floor(index / 4) % 5 === 0 ? 'Canon EOS R3' : '' }), JSON.stringify(fieldsOf(index)), created, created)
    }
  })()
  database.close()
  await Promise.all([...new Set(hashes.map((hash) => hash.slice(0, 2)))].map((folder) => mkdir(join(newsroom, 'renditions', folder), { recursive: true })))
  for (const [index, hash] of hashes.entries()) {
    for (const width of widths) await link(`${nth(pictures, index)}-${width}.jpg`, `${renditionBase(newsroom, hash, width, deskPicture(width))}.jpg`)
  }
}
