import { Link as TiptapLink } from '@tiptap/extension-link'

const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** Whether an address from outside may be kept as a link. Relative addresses may; scripts and data may not. */
export function isSafeLink(href: string): boolean {
  // Browsers drop these characters before they read the scheme.
  const bare = href.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(bare)?.[1]
  return scheme === undefined ? !bare.startsWith('//') : schemes.includes(scheme.toLowerCase())
}

export const Link = TiptapLink.extend({
  // What is written at the end of a link is not linked, in any way of typing: an address is made a link once it is whole.
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, parseHTML: (element) => element.getAttribute('href') },
  }),
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (uri) => typeof uri === 'string' && isSafeLink(uri),
})
