/** A page under a policy that lets no script run, wherever it came from: for a frame that assistive and checking tools may look into. */
export function withoutScripts(html: string): string {
  return html.replace(/<head>/i, `<head><meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'">`)
}
