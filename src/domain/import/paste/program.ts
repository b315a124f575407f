/** The kind of program that wrote HTML for the clipboard, as far as reading it differs. */
export type Program = 'word-processor' | 'cocoa' | 'web'

/**
 * Tells who wrote a text. A word processor's `<del>` is what somebody took out of a draft; on a web page it is struck out for all to see.
 * Apple's programs write no headings, only larger type.
 */
export function programOf(html: string): Program {
  const head = html.slice(0, 40_000)
  if (/name=["']?generator["']?[^>]{0,80}Cocoa HTML Writer/i.test(head)) return 'cocoa'
  const isWordProcessor =
    /schemas-microsoft-com:office|name=["']?(?:generator|progid)["']?[^>]{0,80}(?:Microsoft|Word\.Document|LibreOffice|OpenOffice|Collabora|Hancom|HWP)/i.test(head) ||
    /class=["']?(?:Mso[A-Z]|western\b)|mso-[a-z-]+:|\bSCX?W\d|paraeid=|id=["']?docs-internal-guid/.test(head)
  return isWordProcessor ? 'word-processor' : 'web'
}
