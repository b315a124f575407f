import { escapeAttribute } from '../../../export/html/escape.ts'
import type { HtmlMarkForm } from '../../../export/html/form.ts'
import { linkTarget } from './target.ts'

export const linkHtml: HtmlMarkForm = {
  open: (mark) => {
    const target = linkTarget(mark.attrs?.['href']) ?? '#'
    // A telephone number stays on one line.
    return `<a href="${escapeAttribute(target)}"${/^tel:/i.test(target) ? ' class="nobr"' : ''}>`
  },
  close: '</a>',
}
