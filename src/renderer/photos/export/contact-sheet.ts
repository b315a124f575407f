import i18next from 'i18next'
import { contactSheetHtml, type SheetOptions, type SheetPhoto } from '#domain/export/contact-sheet/contact-sheet.ts'
import { creditOf, type Photo } from '#domain/photo/photo.ts'
import { houseNow } from '../../api/house.ts'
import { photoUrl } from '../../api/photo-files.ts'
import { interfaceDirection, interfaceLanguageFor } from '../../ui/messages.ts'

type Look = Pick<SheetOptions, 'page' | 'columns' | 'title'>

function sheetPhoto({ id, fileName, fields, original }: Photo): SheetPhoto {
  const { width, height } = original ?? { width: 0, height: 0 }
  const { creditForm } = houseNow()
  return { address: original === null ? null : photoUrl(id, 640), width, height, fileName, caption: fields.caption, credit: creditOf(fields, creditForm), altText: fields.altText }
}

function sheet(photos: readonly SheetPhoto[], look: Look): string {
  const day = new Intl.DateTimeFormat(i18next.language, { dateStyle: 'long' }).format(new Date())
  return contactSheetHtml(photos, {
    ...look,
    note: `${i18next.t('photos.count', { count: photos.length })} · ${day}`,
    noPicture: i18next.t('photos.missing'),
    language: interfaceLanguageFor(document.documentElement.lang),
    direction: interfaceDirection(),
  })
}

/** The sheet for the window's own eyes and its printer: pictures are the newsroom's. */
export function contactSheet(photos: readonly Photo[], look: Look): string {
  return sheet(photos.map(sheetPhoto), look)
}

async function asData(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  const blob = await response.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(blob)
  })
}

/** The sheet as a file that holds its pictures, and is read without the newsroom. */
export async function contactSheetFile(photos: readonly Photo[], look: Look): Promise<string> {
  const held: SheetPhoto[] = []
  for (const photo of photos.map(sheetPhoto)) {
    // A picture that cannot be read must not hold the others back.
    held.push({ ...photo, address: photo.address === null ? null : await asData(photo.address).catch(() => null) })
  }
  return sheet(held, look)
}
