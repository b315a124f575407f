/** Something that whoever opens the newsroom must know: `kind` names a message under `notice.`, `values` fill its gaps. */
export interface Notice {
  kind: 'synced-folder' | 'network-folder' | 'restored-text' | 'damaged' | 'backup-failed'
  values: Record<string, string>
}

/** The notices of this session, oldest first, each once. */
export class Notices {
  readonly #notices: Notice[]
  readonly #added: () => void

  /** `added` is called after each notice that comes to those known from the start. */
  constructor(known: readonly Notice[], added: () => void) {
    this.#notices = [...known]
    this.#added = added
  }

  list(): readonly Notice[] {
    return this.#notices
  }

  add(notice: Notice): void {
    if (this.#notices.some((known) => JSON.stringify(known) === JSON.stringify(notice))) return
    this.#notices.push(notice)
    this.#added()
  }
}
