import type { StartProcess } from '#newsroom/work/start-process.ts'

/** What the machine around a window can do. Each door brings its own. */
export interface Host {
  readonly door: 'desktop' | 'browser'
  /** Null when the user cancelled. */
  chooseFolder(start?: string): Promise<string | null>
  chooseFiles(kind: 'photos' | 'stories' | 'backup'): Promise<string[]>
  openFolder(path: string): Promise<void>
  /** Opens an address in the user's own browser, after a check of its scheme. */
  openLink(url: string): Promise<void>
  startProcess: StartProcess
}

/** Who is calling, and on what: handed to every procedure of the router. */
export interface CallContext {
  readonly host: Host
  /** The name of this connection in change events. */
  readonly origin: string
}
