import type { Node } from '@tiptap/pm/model'
import { Step, StepResult } from '@tiptap/pm/transform'
import type { FoundFieldName } from './found-fields.ts'

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
