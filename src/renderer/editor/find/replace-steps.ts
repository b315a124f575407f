import { Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import i18next from 'i18next'
import type { StoryFields } from '#domain/story/story.ts'
import { showNotice } from '../../ui/notices.ts'
import { openStory, type OpenStory } from '../open-story.ts'
import { FieldStep, type FieldChange } from './field-step.ts'
import { foundFields } from './found-fields.ts'
import { TextEditsStep } from './text-edits-step.ts'

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

/** Does what steps of replaced words need: when they are made, undone and made again. The fields follow what is said of them. */
export const ReplaceSteps = Extension.create({
  name: 'replaceSteps',
  onTransaction: ({ transaction }) => obey(transaction),
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(transaction) {
        // What is replaced makes no links by itself; to look for them among thousands of places would hold up the window for seconds.
        if (transaction.steps.some((step) => step instanceof TextEditsStep)) transaction.setMeta('preventAutolink', true)
        return true
      },
    }),
  ],
})
