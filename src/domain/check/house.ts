import { lineWidthsSetting, readLineWidths, type LineWidths } from '../story/line-widths.ts'
import { creditFormSetting, readCreditForm, type CreditForm } from '../photo/credit-form.ts'
import { rosterOrderSetting } from '../photo/captions/roster-order.ts'
import { headlineLimitsSetting, readHeadlineLimits, type HeadlineLimits } from './headline-limits.ts'

/** The newsroom's settings that say them. */
export const houseSettings: ReadonlySet<string> = new Set([lineWidthsSetting, headlineLimitsSetting, rosterOrderSetting, creditFormSetting])

/** What this newsroom's own rules are. */
export interface HouseRules {
  lineWidths: LineWidths
  headlineLimits: HeadlineLimits
  /** Null where the house says nothing: then as photos say it themselves. */
  creditForm: CreditForm | null
}

/** The house's rules from the newsroom's settings, which may be anybody's: what cannot be read is as it usually is. */
export function houseRules(settings: Readonly<Record<string, string>>): HouseRules {
  return {
    lineWidths: readLineWidths(settings[lineWidthsSetting]),
    headlineLimits: readHeadlineLimits(settings[headlineLimitsSetting]),
    creditForm: readCreditForm(settings[creditFormSetting]),
  }
}
