export function hasDisplay(env?: Record<string, string | undefined>): boolean
/** The path of Electron's binary, or null where it was never downloaded. */
export function installedElectron(env?: Record<string, string | undefined>): string | null
export function findElectron(env?: Record<string, string | undefined>): Promise<{ binary: string; reason?: undefined } | { binary?: undefined; reason: string }>
