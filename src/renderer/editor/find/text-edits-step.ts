import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Step, StepMap, StepResult, type Mappable } from '@tiptap/pm/transform'

/** What comes in the place of a part of a line. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly content: Fragment
}

interface InBlock {
  readonly index: number
  /** Where the block's content begins. */
  readonly start: number
  readonly edits: readonly TextEdit[]
}

/**
 * Thousands of edits as one step. Each within a line of the text, the first one first. As steps of their own each would make the whole text anew,
 * and each mark and each undo would be led through all of them.
 */
export class TextEditsStep extends Step {
  readonly edits: readonly TextEdit[]

  constructor(edits: readonly TextEdit[]) {
    super()
    this.edits = edits
  }

  /** The edits by the blocks at the top that they lie in. */
  *#blocks(doc: Node): Generator<InBlock> {
    let next = 0
    let position = 0
    for (const [index, block] of doc.children.entries()) {
      const end = position + block.nodeSize
      const first = next
      while (next < this.edits.length && (this.edits[next] as TextEdit).to < end) next++
      if (next > first) yield { index, start: position + 1, edits: this.edits.slice(first, next) }
      position = end
    }
  }

  apply(doc: Node): StepResult {
    const blocks = [...doc.children]
    try {
      for (const { index, start, edits } of this.#blocks(doc)) {
        // From the end, so that each leaves the places before it right.
        blocks[index] = edits.reduceRight((block, { from, to, content }) => block.replace(from - start, to - start, new Slice(content, 0, 0)), doc.child(index))
      }
    } catch (error) {
      // Positions or contents that the text no longer has a place for.
      if (error instanceof RangeError || (error instanceof Error && error.name === 'ReplaceError')) return StepResult.fail(error.message)
      throw error
    }
    return StepResult.ok(doc.copy(Fragment.fromArray(blocks)))
  }

  override getMap(): StepMap {
    return new StepMap(this.edits.flatMap(({ from, to, content }) => [from, to - from, content.size]))
  }

  invert(doc: Node): TextEditsStep {
    let moved = 0
    const inverse: TextEdit[] = []
    for (const { index, start, edits } of this.#blocks(doc)) {
      for (const { from, to, content } of edits) {
        inverse.push({ from: from + moved, to: from + moved + content.size, content: doc.child(index).slice(from - start, to - start).content })
        moved += content.size - (to - from)
      }
    }
    return new TextEditsStep(inverse)
  }

  map(mapping: Mappable): TextEditsStep | null {
    const mapped: TextEdit[] = []
    for (const { from, to, content } of this.edits) {
      const [start, end] = [mapping.mapResult(from, 1), mapping.mapResult(to, -1)]
      if (!(start.deletedAcross && end.deletedAcross)) mapped.push({ from: start.pos, to: Math.max(start.pos, end.pos), content })
    }
    return mapped.length === 0 ? null : new TextEditsStep(mapped)
  }

  toJSON(): object {
    return { stepType: 'textEdits', edits: this.edits.map(({ from, to, content }) => ({ from, to, content: content.toJSON() as unknown })) }
  }

  static override fromJSON(schema: Schema, json: { edits: readonly { from: number; to: number; content: unknown }[] }): TextEditsStep {
    return new TextEditsStep(json.edits.map(({ from, to, content }) => ({ from, to, content: Fragment.fromJSON(schema, content) })))
  }
}

Step.jsonID('textEdits', TextEditsStep)
