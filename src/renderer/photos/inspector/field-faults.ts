import { excerptOf } from '#domain/check/excerpt.ts'
import type { PhotoFields } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { datePartsOf } from '#domain/photo/metadata/fields-as-written.ts'
import { dayIn, daysBetween, lastDayOf } from '#domain/photo/rights-end.ts'
import { signOfMaking } from '#domain/photo/signs-of-making.ts'
import { digitalSourceTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { isReleased, showsMinor } from '#domain/photo/vocabulary/plus.ts'

/** What is wrong with a field, by the words for it under `rights.fault`. */
export interface FieldFault {
  readonly words: string
  readonly values?: Record<string, string>
}

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What would stop or warn of a photo in every story, by the field that mends it. */
export function faultsOf(photo: Photo, fields: PhotoFields): Partial<Record<keyof PhotoFields, FieldFault>> {
  const faults: Partial<Record<keyof PhotoFields, FieldFault>> = {}
  // What is no date is written into no file.
  if (fields.dateCreated.trim() !== '' && datePartsOf(fields.dateCreated) === null) faults.dateCreated = { words: 'dateUnclear' }
  if (fields.rightsEndOn.trim() !== '') {
    const end = lastDayOf(fields.rightsEndOn)
    if (end === null) faults.rightsEndOn = { words: 'endUnclear' }
    else if (daysBetween(dayIn(zone(), new Date().toISOString()), end) < 0) faults.rightsEndOn = { words: 'ended' }
  }
  if (fields.publicationForbidden) faults.publicationForbidden = { words: 'forbidden' }
  const sign = fields.digitalSourceType.trim() === '' ? signOfMaking(fields, { fileName: photo.fileName, ...photo.facts }) : null
  if (sign !== null) faults.digitalSourceType = { words: 'undeclared', values: { sign: excerptOf(sign) } }
  else if (fields.digitalSourceType.trim() !== '' && digitalSourceTypeOf(fields.digitalSourceType) === null) faults.digitalSourceType = { words: 'unknownType' }
  if (showsMinor(fields.minorModelAgeDisclosure) && !isReleased(fields.modelReleaseStatus)) faults.modelReleaseStatus = { words: 'unreleased' }
  if (fields.webStatementOfRights.trim() !== '' && !/^https?:\/\/\S+$/iu.test(fields.webStatementOfRights.trim())) faults.webStatementOfRights = { words: 'noAddress' }
  return faults
}
