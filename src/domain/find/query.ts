/** What is looked for, and which differences count. */
export interface FindQuery {
  readonly text: string
  readonly isRegex: boolean
  readonly matchCase: boolean
  /** Off: é is e, and Arabic and Hebrew vowel signs do not count. */
  readonly matchAccents: boolean
  readonly wholeWords: boolean
  /** Of the story: its words are told apart as this language does. */
  readonly language: string
}

/** A place in a text, in UTF-16 units; `from` and `to` never lie within what is read as one letter. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What was found. `groups` are what the brackets of a regular expression found, from 1; null where one took no part. */
export interface Match extends Range {
  readonly groups: readonly (Range | null)[]
  readonly named: Readonly<Record<string, Range | null>>
}
