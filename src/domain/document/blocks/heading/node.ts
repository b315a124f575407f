import { Heading as TiptapHeading } from '@tiptap/extension-heading'

/** Headings inside the body: 2 to 4, since 1 is the story's headline. */
export const headingLevels = [2, 3, 4] as const

export const Heading = TiptapHeading.configure({ levels: [...headingLevels] })
