import type { Finding } from './finding.ts'

/**
 * Every rule with its level and its English sentence, whose gaps a finding's values fill. The window says the same from its message
 * catalogue (`check.<rule>`).
 */
export const rules = {
  'headline-missing': ['ERROR', 'The story has no headline.'],
  'slug-missing': ['ERROR', 'The story has no slug.'],
  'body-empty': ['ERROR', 'The story has no text.'],
  'story-killed': ['ERROR', 'This story was killed.'],
  'embargo-running': ['ERROR', 'The embargo runs until {{until}}.'],
  'to-come-text': ['ERROR', 'Something is still to come: “{{excerpt}}”.'],
  'to-come-field': ['ERROR', 'Something is still to come in the story’s details: “{{excerpt}}”.'],
  'to-come-photo': ['ERROR', 'Something is still to come in a photo’s caption, alt text or credit: “{{excerpt}}”.'],
  'code-left': ['ERROR', 'A code was not replaced: “{{excerpt}}”.'],
  'code-left-photo': ['ERROR', 'A code was not replaced in a photo’s words: “{{excerpt}}”.'],
  'code-unknown': ['ERROR', 'No roster in use has this code: “{{excerpt}}”.'],
  'code-unknown-photo': ['ERROR', 'No roster in use has this code in a photo’s words: “{{excerpt}}”.'],
  'photo-missing': ['ERROR', 'A photo has no file: “{{photo}}”.'],
  'photo-unknown': ['ERROR', 'A figure shows a photo that is no longer in the newsroom.'],
  'alt-missing': ['ERROR', 'A photo has no alt text: “{{photo}}”.'],
  'credit-missing': ['ERROR', 'A photo has no credit: “{{photo}}”.'],
  'caption-missing': ['ERROR', 'A photo has no caption: “{{photo}}”.'],
  'photo-forbidden': ['ERROR', 'A photo must not be published: “{{photo}}”.'],
  'rights-ended': ['ERROR', 'The rights of a photo ended on {{end}}: “{{photo}}”.'],
  'one-time-used': ['ERROR', 'A photo may be published once, and “{{story}}” published it: “{{photo}}”.'],
  'source-type-missing': ['ERROR', 'How a photo was made is not declared, and “{{sign}}” says that a machine made it or that it was put together: “{{photo}}”.'],
  'rights-ending': ['WARN', 'The rights of a photo end on {{end}}: “{{photo}}”.'],
  'rights-end-unclear': ['WARN', 'Until when a photo may be published cannot be told from “{{end}}”: “{{photo}}”.'],
  'one-time-shared': ['WARN', 'A photo may be published once, and “{{story}}” shows it too: “{{photo}}”.'],
  'source-type-unknown': ['WARN', 'How a photo was made is declared by an identifier that Stet does not know, so that readers are told nothing: “{{photo}}”.'],
  'minor-unreleased': ['WARN', 'A photo shows a minor, and no release is on record: “{{photo}}”.'],
  'alt-repeats-caption': ['WARN', 'An alt text repeats the caption: “{{photo}}”.'],
  'alt-is-file-name': ['WARN', 'An alt text is the name of a file: “{{alt}}”.'],
  'alt-announces-photo': ['NOTE', 'An alt text says that it is a photo, which screen readers have said by then: “{{alt}}”.'],
  'territory-limited': ['NOTE', 'A photo may be published only in {{territory}}: “{{photo}}”.'],
  'caption-outdated': ['WARN', 'A photo’s caption changed after the story wrote its own, or another photo came: “{{photo}}”.'],
  'alt-outdated': ['WARN', 'A photo’s alt text changed after the story wrote its own, or another photo came: “{{photo}}”.'],
  'dek-missing': ['WARN', 'The story has no dek.'],
  'byline-missing': ['WARN', 'The story has no byline.'],
  'dateline-missing': ['WARN', 'The story has no dateline.'],
  'headline-long': ['WARN', 'The headline has {{count}} characters; more than {{limit}} are cut off in many places.'],
  'name-misspelled': ['WARN', '“{{written}}” – the roster has “{{name}}”.'],
  'name-misspelled-photo': ['WARN', '“{{written}}” with a photo – the roster has “{{name}}”.'],
  'field-unfilled': ['WARN', 'A field was never filled: “{{excerpt}}”.'],
  'quote-uncited': ['WARN', 'A quote has no source: “{{excerpt}}”.'],
  'link-unsafe': ['WARN', 'A link’s address is not safe and will be left out: “{{excerpt}}”.'],
  'heading-empty': ['WARN', 'A heading is empty and will be left out.'],
  'heading-skipped': ['WARN', 'The heading “{{excerpt}}” skips a level: {{level}} after {{before}}.'],
  'table-without-header': ['WARN', 'A table has no header cells, so a screen reader cannot name its columns.'],
  'citation-off-record': ['WARN', 'A passage rests on what was said off the record: “{{excerpt}}”.'],
  'citation-unchecked': ['NOTE', 'A cited passage is not checked yet: “{{excerpt}}”.'],
  'length-over': ['NOTE', 'The story has {{words}} words, {{difference}} more than its target of {{target}}.'],
  'length-under': ['NOTE', 'The story has {{words}} words, {{difference}} fewer than its target of {{target}}.'],
  'length-over-characters': ['NOTE', 'The story has {{characters}} characters, {{difference}} more than its target of {{target}}.'],
  'length-under-characters': ['NOTE', 'The story has {{characters}} characters, {{difference}} fewer than its target of {{target}}.'],
  'length-over-lines': ['NOTE', 'The story fills {{lines}} lines, {{difference}} more than its target of {{target}}.'],
  'length-under-lines': ['NOTE', 'The story fills {{lines}} lines, {{difference}} fewer than its target of {{target}}.'],
} as const satisfies Record<string, readonly [Finding['level'], string]>

export type RuleId = keyof typeof rules

/** The English sentence of a rule with its gaps filled. */
export function sentenceOf(rule: RuleId, values: Finding['values']): string {
  return rules[rule][1].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap))
}
