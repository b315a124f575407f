import { elementsBelow, type HtmlElement } from '../html/tree.ts'

/** What a style sheet says that a text keeps or needs to know. */
const wanted = /^(?:font-weight|font-style|font|text-decoration|text-decoration-line|vertical-align|display|mso-outline-level|mso-hide)$/
const mostRules = 2_000

/**
 * The simple rules of the style sheets in a page (`p.p1`, `.s2`), as declarations by selector. Programs that write a class for each look
 * say in them alone what is bold or struck out.
 */
export function classStyles(root: HtmlElement): Map<string, string> {
  const rules = new Map<string, string>()
  for (const element of elementsBelow(root)) {
    if (element.tag !== 'style') continue
    const sheet = element.children.filter((child) => typeof child === 'string').join('').replace(/<!--|-->/g, '')
    for (const [, selectors, declarations] of sheet.matchAll(/([^{}@]{1,300})\{([^{}]{0,2000})\}/g)) {
      const kept = (declarations ?? '').split(';').filter((one) => wanted.test(one.split(':', 1)[0]?.trim().toLowerCase() ?? ''))
      if (kept.length === 0) continue
      for (const selector of (selectors ?? '').split(',')) {
        const name = /^\s*([a-z][a-z0-9]*)?\.([\w-]+)\s*$/i.exec(selector)
        if (name !== null && rules.size < mostRules) rules.set(`${name[1]?.toLowerCase() ?? ''}.${name[2]}`, kept.join(';'))
      }
    }
  }
  return rules
}

/** An element's attributes with what its classes say put into its style, its own words last. */
export function withClassStyle(element: HtmlElement, rules: ReadonlyMap<string, string>): HtmlElement {
  const names = element.attributes['class']
  if (rules.size === 0 || names === undefined) return element
  const said = names.split(/\s+/).flatMap((name) => [rules.get(`.${name}`), rules.get(`${element.tag}.${name}`)].filter((one) => one !== undefined))
  if (said.length === 0) return element
  return { ...element, attributes: { ...element.attributes, style: [...said, element.attributes['style'] ?? ''].join(';') } }
}
