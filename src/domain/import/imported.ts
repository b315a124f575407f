import type { Body } from '../document/node.ts'
import type { PhotoFields } from '../photo/photo.ts'
import type { StoryFields } from '../story/story.ts'

/** Something that was dropped or guessed. `code` names the sentence in the message catalogue under `import.`; `message` is English. */
export interface ImportWarning {
  code: string
  message: string
  values: Record<string, string | number>
}

/**
 * A photo that a text speaks of. `src` is the address as the text gives it, null where none came along; `fields` are what the text says.
 * `photoId` is the id that the figures of the body name; the importer may replace it by that of a photo the newsroom has already.
 */
export interface ImportedPhoto {
  placementId: string
  photoId: string
  src: string | null
  fields: Partial<PhotoFields>
}

/** What a text became. A field that the text does not tell is left out: nothing is invented. */
export interface ImportedStory {
  fields: Partial<StoryFields>
  body: Body
  photos: ImportedPhoto[]
  warnings: ImportWarning[]
}

/** Makes a UUIDv7, for placements and photos. */
export type NewId = () => string
