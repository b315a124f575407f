import { readCredit } from '../../import/caption/split-caption.ts'
import { parseCredit, type CreditFields, type CreditForm } from '../credit-form.ts'

/**
 * A credit that came as one string, taken apart: as the house writes credits, else as agencies and newspapers do. Null where there is nothing to
 * take apart: the whole is a credit line.
 */
export function splitCredit(text: string, form: CreditForm | null): CreditFields | null {
  const { creditLine, creator, source } = readCredit(text)
  // “Photo by” and its like are no part of a name, unless the house itself writes them.
  const parsed = form && (parseCredit(text, form) ?? parseCredit(creditLine, form))
  const isWhole = form?.before !== '' || creditLine === text.replace(/\s+/g, ' ').trim()
  if (parsed) return isWhole ? parsed : (parseCredit(creditLine, form) ?? parsed)
  return creator === '' && source === '' ? null : { creditLine, creator, source }
}
