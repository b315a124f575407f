/** Now, as times are kept: UTC, ISO 8601 with milliseconds. */
export function utcNow(): string {
  return new Date().toISOString()
}

/** The zone that this machine's clock shows, as an IANA name. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
