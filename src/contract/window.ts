/** What the native menu asks of the page, and the door on its own account. The window offers these by the same names. */
export const windowCommands = [
  'new-story',
  'import',
  'publish',
  'back-up',
  'restore-backup',
  'print',
  'palette',
  'find',
  'replace',
  'find-next',
  'find-previous',
  'bold',
  'italic',
  'strike',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'bullet-list',
  'numbered-list',
  'quote',
  'link',
  'footnote',
  'cite-source',
  'stories',
  'photos',
  'sources',
  'theme-system',
  'theme-light',
  'theme-dark',
  'shortcuts',
  'prove-recovery',
  /** The window closes: write all that is not on disk yet, then post `allSaved`. */
  'save-now',
] as const
export type WindowCommand = (typeof windowCommands)[number]

/** Exactly what the preload hands to the page in the desktop door, beside one MessagePort. */
export interface StetWindow {
  /** The path of a file that was dropped or chosen; empty when it has none. */
  pathForFile(file: File): string
  /** Commands of the native menu, by name. Returns how to stop listening. */
  onCommand(listener: (command: string) => void): () => void
}

/** Carries a command from the door to the preload. */
export const commandChannel = 'stet:command'
/** The page posts this to itself to be handed a port. */
export const wantPort = 'stet:want-port'
/** The preload posts this to the page, with one MessagePort to the newsroom. */
export const portMessage = 'stet:port'
/** The page posts this to itself when everything is on disk, in answer to `save-now`. */
export const allSaved = 'stet:all-saved'
