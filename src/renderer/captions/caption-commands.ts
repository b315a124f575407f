import { useEffect } from 'react'
import { offerCommands, type Command } from '../desk/commands.ts'
import { setView, view, type DialogName } from '../desk/view.ts'
import { pageEditor } from '../editor/page-editor.ts'
import { selectedPhotos } from '../photos/selection.ts'
import { openBatch } from './batch-state.ts'
import { codesInUse } from './codes-in-use.ts'
import { expandCodesInText } from './code-behaviour.ts'
import { expandCodesInField, fieldWithCodes } from './field-codes.ts'

const show = (dialog: DialogName) => () => setView({ dialog })

function mayExpand(): boolean {
  return codesInUse().size > 0 && (fieldWithCodes() !== null || pageEditor().view.hasFocus())
}

function expandCodes(): void {
  const field = fieldWithCodes()
  if (field !== null) expandCodesInField(field)
  else expandCodesInText(pageEditor().view)
}

const isOnDesk = () => view().place === 'photos' && selectedPhotos().length > 0

/** What can be asked about codes, rosters, templates of captions and many photos at once. */
const commands: readonly Command[] = [
  { id: 'expand-codes', title: 'captions.expand', group: 'insert', keys: 'Mod+Space', enabled: mayExpand, run: expandCodes },
  { id: 'rosters', title: 'captions.rosters.command', group: 'newsroom', run: show('rosters') },
  { id: 'caption-templates', title: 'captions.templates.command', group: 'newsroom', run: show('caption-templates') },
  { id: 'credit-form', title: 'captions.credit.command', group: 'newsroom', run: show('credit-form') },
  { id: 'apply-caption-template', title: 'captions.batch.applyTemplate', group: 'photos', keys: 'Mod+Shift+M', enabled: isOnDesk, run: () => openBatch('template') },
  { id: 'change-photos', title: 'captions.batch.command', group: 'photos', keys: 'Mod+Shift+E', enabled: isOnDesk, run: () => openBatch('set') },
  { id: 'replace-in-photos', title: 'captions.batch.findReplace', group: 'photos', keys: 'Mod+Shift+H', enabled: isOnDesk, run: () => openBatch('replace') },
]

/** Offers them for as long as the window stands. */
export function useCaptionCommands(): void {
  useEffect(() => offerCommands(commands), [])
}
