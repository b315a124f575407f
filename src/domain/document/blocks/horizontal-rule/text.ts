import type { TextForm } from '../../../export/text/form.ts'

export const horizontalRuleText: TextForm = () => '* * *'
