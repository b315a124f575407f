import { linkTarget } from '../../document/blocks/link/target.ts'
import type { DocumentNode } from '../../document/node.ts'

interface Address {
  /** Scheme and host with what stands before its path. */
  origin: string
  host: string
  path: string
  query: string[]
  fragment: string
}

/** Parameters that only tell who came from where, on any site. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_(?:id|conv)|oly_(?:enc|anon)_id|wickedid|rb_clickid|s_kwcid|_openstat|ref_src|ref_url|xtor|at_(?:medium|campaign|custom\d|link_\w+|ptr_\w+|bbc_team|format)|ns_(?:mchannel|source|campaign|linkname|fee)|ocid|cmpid|cmp|_ga|_gl|__twitter_impression|guccounter|guce_referr\w+)$/i
/** Parameters that do so on these sites alone. */
const trackingOn: readonly [RegExp, RegExp][] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, /^(?:si|feature|pp)$/],
  [/(?:^|\.)nytimes\.com$/, /^(?:smid|smtyp|partner|emc|referringsource)$/i],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^(?:s|t)$/],
  [/(?:^|\.)google\.[a-z.]+$/, /^(?:ved|usg|sa|ei|sca_esv|gs_lp|sclient|rlz)$/],
  [/(?:^|\.)(?:naver|daum)\.(?:com|net)$/, /^(?:nv?tid|sr_?i?d?|f|trackingcode)$/i],
]

/** Programs that put an address of their own before the one that is meant: host, path, and the parameter that holds it. */
const redirects: readonly [RegExp, RegExp, RegExp][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, /^(?:q|url)$/],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, /^url$/],
  [/^statics\.teams\.cdn\.office\.net$/, /safelink/, /^url$/],
  [/^lm?\.(?:facebook|messenger)\.com$/, /^\/l\.php$/, /^u$/],
  [/^l\.instagram\.com$/, /^\/?$/, /^u$/],
  [/^l\.threads\.(?:net|com)$/, /^\/?$/, /^u$/],
  [/^slack-redir\.net$/, /^\/link$/, /^url$/],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, /^q$/],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, /^url$/],
  [/^out\.reddit\.com$/, /^\//, /^url$/],
  [/^(?:\w+\.)?duckduckgo\.com$/, /^\/l\/?$/, /^uddg$/],
  [/^t\.umblr\.com$/, /^\/redirect$/, /^z$/],
  [/^(?:www\.)?vk\.com$/, /^\/away\.php$/, /^to$/],
  [/^urldefense\.proofpoint\.com$/, /^\/v2\/url$/, /^u$/],
  [/^(?:www\.)?disq\.us$/, /^\/url$/, /^url$/],
  [/^getpocket\.com$/, /^\/redirect$/, /^url$/],
  [/^steamcommunity\.com$/, /^\/linkfilter\/?$/, /^(?:u|url)$/],
]

/** How often one redirect may stand in another. */
const deepest = 4

/**
 * An address as a story may hold it: out of the redirects that programs wrap it in, without parameters that follow readers. Null for one
 * that leads nowhere outside the text it came from: a script, a file, a place in that text.
 */
export function cleanLink(href: string): string | null {
  const target = linkTarget(href)
  if (target === null || !/^(?:https?|mailto|tel):/i.test(target)) return null
  let address = target
  for (let depth = 0; depth < deepest; depth += 1) {
    const inner = insideOf(address)
    if (inner === null) break
    address = inner
  }
  return withoutTracking(address)
}

function parse(href: string): Address | null {
  const match = /^(https?:\/\/([^/?#]*))([^?#]*)(?:\?([^#]*))?(#.*)?$/i.exec(href)
  if (match === null) return null
  const host = (match[2] ?? '').replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase()
  return { origin: match[1] ?? '', host, path: match[3] ?? '', query: match[4] === undefined ? [] : match[4].split('&'), fragment: match[5] ?? '' }
}

/** The address inside a redirect; null where there is none, or none that a story may hold. */
function insideOf(href: string): string | null {
  const address = parse(href)
  if (address === null) return null
  const wrapper = redirects.find(([host, path]) => host.test(address.host) && path.test(address.path))
  const parameter = wrapper === undefined ? undefined : address.query.find((one) => wrapper[2].test(nameOf(one)))
  const inner = parameter === undefined ? proofpoint(address, href) : decoded(parameter.slice(nameOf(parameter).length + 1).replaceAll('+', ' '), address.host)
  const target = inner === null ? null : linkTarget(inner)
  return target !== null && /^https?:\/\/[^/?#]/i.test(target) ? target : null
}

/** `urldefense.com/v3/__https://example.org/a*b__;Kg!!token`: signs that stand for others are too few to matter, and stay. */
function proofpoint(address: Address, href: string): string | null {
  if (!/^urldefense\.(?:com|us|proofpoint\.com)$/.test(address.host)) return null
  return /\/v3\/__(https?:\/{1,2}.+?)__;/i.exec(href)?.[1]?.replace(/^(https?:)\/+/i, '$1//') ?? null
}

function decoded(value: string, host: string): string | null {
  const text = host === 'urldefense.proofpoint.com' ? value.replaceAll('-', '%').replaceAll('_', '/') : value
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? ''
}

function withoutTracking(href: string): string {
  const address = parse(href)
  if (address === null) return href
  const { origin, host, path, query } = address
  const also = trackingOn.filter(([site]) => site.test(host)).map(([, names]) => names)
  const kept = query.filter((parameter) => !tracking.test(nameOf(parameter)) && !also.some((names) => names.test(nameOf(parameter))))
  // `#:~:text=…` is what a search led to, not a part of the page.
  const fragment = address.fragment.replace(/:~:.*$/, '').replace(/^#$/, '')
  if (kept.length === query.length && fragment === address.fragment) return href
  return `${origin}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`
}

/** Cleans the links of inline content. Words that are the address themselves become the cleaned one. */
export function cleanLinks(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.map((node) => {
    const content = node.content === undefined ? {} : { content: cleanLinks(node.content) }
    const link = node.marks?.find((mark) => mark.type === 'link')
    if (link === undefined) return { ...node, ...content }
    const href = String(link.attrs?.['href'] ?? '')
    const clean = cleanLink(href)
    const marks = (node.marks ?? []).flatMap((mark) => (mark.type !== 'link' ? [mark] : clean === null ? [] : [{ type: 'link' as const, attrs: { href: clean } }]))
    const text = node.text !== undefined && clean !== null && node.text.trim() === href ? { text: node.text.replace(href, () => clean) } : {}
    return { ...node, ...content, ...text, marks }
  })
}

const bare = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’「」『』]+[^\s<>"'“”‘’「」『』.,;:!?()[\]{}…。、]/giu

/** Makes links of the addresses that stand in a text as words. */
export function linkAddresses(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node): DocumentNode[] => {
    if (node.type !== 'text' || node.marks?.some((mark) => mark.type === 'link') === true) return [node]
    const text = node.text ?? ''
    const pieces: DocumentNode[] = []
    let at = 0
    for (const match of text.matchAll(bare)) {
      const shown = withBalance(match[0], text.slice(match.index + match[0].length))
      const isWww = /^www\./i.test(shown)
      const href = cleanLink(isWww ? `https://${shown}` : shown)
      if (href === null) continue
      if (match.index > at) pieces.push({ ...node, text: text.slice(at, match.index) })
      pieces.push({ ...node, text: isWww ? href.slice('https://'.length) : href, marks: [{ type: 'link', attrs: { href } }, ...(node.marks ?? [])] })
      at = match.index + shown.length
    }
    if (at === 0 && pieces.length === 0) return [node]
    return at < text.length ? [...pieces, { ...node, text: text.slice(at) }] : pieces
  })
}

/** A bracket that the address opened belongs to it. */
function withBalance(address: string, rest: string): string {
  const opened = (address.match(/\(/g) ?? []).length > (address.match(/\)/g) ?? []).length
  return opened && rest.startsWith(')') ? `${address})` : address
}
