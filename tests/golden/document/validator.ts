import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Numbers to call are kept on one line by the page's style, not by changing their characters.
  // The length of a title is measured there in escapes, not in characters.
  rules: { 'long-title': 'off', 'tel-non-breaking': ['error', { ignoreClasses: ['nobr'] }] },
})

/** What a validator has against a page; empty for a page that it accepts. */
export async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`))
}
