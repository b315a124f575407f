/** Now, as times are kept: UTC, ISO 8601 with milliseconds. */
export function utcNow(): string {
  return new Date().toISOString()
}
