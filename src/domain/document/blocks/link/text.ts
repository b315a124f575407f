import type { TextMarkForm } from '../../../export/text/form.ts'
import type { DocumentMark } from '../../node.ts'
import { linkTarget } from './target.ts'

/** The address in brackets, unless the words are the address already. */
export const linkText: TextMarkForm = { before: '', after: addressAfter }

function addressAfter(mark: DocumentMark, text: string): string {
  const target = linkTarget(mark.attrs?.['href'])
  if (target === null || target.startsWith('#')) return ''
  if (/^tel:/i.test(target) && digits(text) === digits(target)) return ''
  const bare = target.replace(/^(mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '')
  return text.includes(bare) ? '' : ` (${target})`
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
