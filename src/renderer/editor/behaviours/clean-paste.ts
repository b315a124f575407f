import { Extension } from '@tiptap/core'

const headings: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' }

/** What comes from elsewhere without what runs, loads or styles; headings at the levels that a body has. */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('script, style, template, object, embed, iframe, link, meta, noscript')) element.remove()
  for (const element of body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (/^on|^style$|^data-citation-id$/i.test(name)) element.removeAttribute(name)
    const level = headings[element.tagName]
    if (level === undefined) continue
    const heading = document.implementation.createHTMLDocument().createElement(level)
    heading.append(...element.childNodes)
    element.replaceWith(heading)
  }
  return body.innerHTML
}

/** Cleans what is pasted before the schema reads it. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  transformPastedHTML: cleanHtml,
})
