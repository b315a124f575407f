/** What the shell set up and did, for tests to look at. Everything in it can be sent to another process. */
export const record = {
  windows: [] as Record<string, unknown>[],
  schemes: [] as unknown[],
  handledSchemes: [] as string[],
  loaded: [] as string[],
  sandboxEnabled: false,
  crashReporter: [] as unknown[],
  commandLineSwitches: [] as string[],
  spellCheckerLanguages: [] as string[],
  spellCheckerDictionaryUrl: null as string | null,
  opened: [] as { how: 'external' | 'path' | 'folder'; target: string }[],
  dialogs: [] as { kind: string; options: Record<string, unknown> }[],
  shown: [] as string[],
  about: null as unknown,
  blocked: [] as string[],
  relaunched: 0,
  exposed: [] as { name: string; members: string[] }[],
}

/** The answers that a test gave in advance, in order; without one a dialog is cancelled. */
export const answers: { response?: number; filePaths?: string[] }[] = []
