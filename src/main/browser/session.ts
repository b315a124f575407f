import { randomBytes, timingSafeEqual } from 'node:crypto'

function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Who may come in: a token, good once, is exchanged for a cookie with a name of its own, since cookies ignore ports and another door on the
 * same machine would else overwrite it.
 */
export class DoorSession {
  readonly cookieName = `stet-${randomBytes(8).toString('hex')}`
  #token: string | null = randomBytes(32).toString('base64url')
  readonly #secret = randomBytes(32).toString('base64url')

  /** The token of the address that is printed; null once it was used. */
  get token(): string | null {
    return this.#token
  }

  /** The `Set-Cookie` value for the right token, null for a wrong or used one. */
  exchange(token: string): string | null {
    if (this.#token === null || !same(token, this.#token)) return null
    this.#token = null
    return `${this.cookieName}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a `Cookie` header holds this door's cookie. */
  admits(cookieHeader: string | undefined): boolean {
    const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some((cookie) => cookie.startsWith(`${this.cookieName}=`) && same(cookie.slice(this.cookieName.length + 1), this.#secret))
  }
}
