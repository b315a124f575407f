/** Exactly what the preload hands to the page in the desktop door, beside one MessagePort. */
export interface StetWindow {
  /** The path of a file that was dropped or chosen; empty when it has none. */
  pathForFile(file: File): string
  /** Commands of the native menu, by name. Returns how to stop listening. */
  onCommand(listener: (command: string) => void): () => void
}
