import type { AddressInfo, Server } from 'node:net'

/** Chromium does not know the shell's own scheme, so each host of it is a host below `localhost` of the stand-in's server. */
export class Addresses {
  port = 0
  readonly scheme: string

  constructor(scheme: string) {
    this.scheme = scheme
  }

  useServer(server: Server): void {
    this.port = (server.address() as AddressInfo).port
  }

  /** `stet://app/x` as Chromium is given it. */
  toChromium(address: string): string {
    if (!address.startsWith(`${this.scheme}://`)) return address
    const url = new URL(address)
    return `http://${url.host}.localhost:${this.port}${address.slice(`${this.scheme}://${url.host}`.length) || '/'}`
  }

  /** An address of Chromium as the shell is told it. */
  toShell(address: string): string {
    const inBlob = address.startsWith('blob:') ? 'blob:' : ''
    const rest = address.slice(inBlob.length)
    if (!URL.canParse(rest)) return address
    const url = new URL(rest)
    if (url.protocol !== 'http:' || Number(url.port) !== this.port || !url.hostname.endsWith('.localhost')) return address
    return `${inBlob}${this.scheme}://${url.hostname.slice(0, -'.localhost'.length)}${rest.slice(url.origin.length)}`
  }

  isOurs(address: string): boolean {
    return this.toShell(address) !== address
  }
}
