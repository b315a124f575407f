import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Step, StepResult } from '@tiptap/pm/transform'
import i18next from 'i18next'
import type { StoryFields } from '#domain/story/story.ts'
import { showNotice } from '../../ui/notices.ts'
import { openStory, type OpenStory } from '../open-story.ts'
import { foundFields, type FoundFieldName } from './found-fields.ts'

/** A field as it was and as it becomes. */
export interface FieldChange {
  readonly name: FoundFieldName
  readonly from: string
  readonly to: string
}

/** Changes fields of the story as a step of its text, so that one undo takes back both. The text itself stays as it is. */
export class FieldStep extends Step {
  readonly changes: readonly FieldChange[]

  constructor(changes: readonly FieldChange[]) {
    super()
    this.changes = changes
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  invert(): FieldStep {
    return new FieldStep(this.changes.map(({ name, from, to }) => ({ name, from: to, to: from })))
  }

  map(): FieldStep {
    return this
  }

  toJSON(): { stepType: string; changes: readonly FieldChange[] } {
    return { stepType: 'storyFields', changes: this.changes }
  }

  static override fromJSON(_schema: unknown, json: { changes: readonly FieldChange[] }): FieldStep {
    return new FieldStep(json.changes)
  }
}

Step.jsonID('storyFields', FieldStep)

function changeField(story: OpenStory, { name, from, to }: FieldChange): void {
  const field = foundFields[name]
  // Somebody has written there since: their words are not taken away by an undo of others.
  if (field.read(story.fields()) !== from) {
    showNotice({ id: `field-step:${story.storyId}:${name}`, level: 'warning', message: 'find.fieldKept', values: { field: i18next.t(field.title) } })
    return
  }
  for (const [key, value] of Object.entries(field.write(to))) story.change(key as keyof StoryFields, value)
}

function obey(transaction: Transaction): void {
  const story = openStory()
  if (story === null) return
  for (const step of transaction.steps) {
    if (step instanceof FieldStep) for (const change of step.changes) changeField(story, change)
  }
}

/** Does to the fields what the steps of the text say of them: when they are made, undone and made again. */
export const FieldSteps = Extension.create({
  name: 'fieldSteps',
  onTransaction: ({ transaction }) => obey(transaction),
})
