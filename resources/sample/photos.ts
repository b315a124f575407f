import type { PhotoFields } from '#domain/photo/fields.ts'
import { contact, licensor } from '#domain/photo/structures.ts'
import { digitalSourceIdentifier } from '#domain/photo/vocabulary/digital-source-type.ts'
import { plusIdentifier } from '#domain/photo/vocabulary/plus.ts'

/** The files in `photos/`. Their captions and credits are inside them. */
export const samplePhotos = {
  cranes: 'harbour-cranes.jpg',
  handshake: 'handshake.jpg',
  hills: 'hills-in-fog.jpg',
  windows: 'night-windows.jpg',
  market: 'market-stall.jpg',
  river: 'river-path.jpg',
  platform: 'rail-platform.jpg',
  kitchen: 'school-kitchen.jpg',
  council: 'council-chamber.jpg',
  boats: 'fishing-boats.jpg',
  snow: 'snow-road.jpg',
  library: 'reading-room.jpg',
} as const

export type SamplePhoto = keyof typeof samplePhotos

/** What the agency of the sample says of all its photos, beside what is inside each file. */
export const sampleRights: Partial<PhotoFields> = {
  digitalSourceType: digitalSourceIdentifier('digitalCapture'),
  webStatementOfRights: 'https://calvera-photo.example/terms',
  licensors: [licensor.parse({ name: 'Calvera Photo', url: 'https://calvera-photo.example/licence', email: 'desk@calvera-photo.example', city: 'Calvera', country: 'Republic of Marenne' })],
  copyrightOwners: [{ name: 'Calvera Photo', id: '' }],
  imageSuppliers: [{ name: 'Calvera Photo', id: '' }],
  creatorContact: contact.parse({ email: 'desk@calvera-photo.example', city: 'Calvera', country: 'Republic of Marenne' }),
  modelReleaseStatus: plusIdentifier('MR-NON'),
  propertyReleaseStatus: plusIdentifier('PR-NON'),
  dataMining: plusIdentifier('DMI-PROHIBITED-GENAIMLTRAINING'),
}
