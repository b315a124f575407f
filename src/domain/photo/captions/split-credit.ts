import { readCredit } from '../../import/caption/split-caption.ts'
import { parseCredit, type CreditFields, type CreditForm } from '../credit-form.ts'

/**
 * A credit that came as one string, taken apart: as the house writes credits, else as agencies and newspapers do. Null where there is nothing to
 * take apart: the whole is a credit line.
 */
export function splitCredit(text: string, form: CreditForm | null): CreditFields | null {
  const parsed = form && parseCredit(text, form)
  if (parsed) return parsed
  const { creditLine, creator, source } = readCredit(text)
  return creator === '' && source === '' ? null : { creditLine, creator, source }
}
