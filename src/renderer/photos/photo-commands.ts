import { useEffect } from 'react'
import { offerCommands, type Command } from '../desk/commands.ts'
import { isWriting } from '../desk/is-writing.ts'
import { redoPhotoChange, undoPhotoChange, usePhotoSteps } from './photo-undo.ts'

const canUndo = () => !isWriting() && usePhotoSteps.getState().done.length > 0
const canRedo = () => !isWriting() && usePhotoSteps.getState().undone.length > 0

/** What can be asked of the photo desk while nothing is being written there. */
const commands: readonly Command[] = [
  { id: 'undo-photos', title: 'photodesk.undo.undo', group: 'newsroom', keys: 'Mod+Z', enabled: canUndo, run: undoPhotoChange },
  { id: 'redo-photos', title: 'photodesk.undo.redo', group: 'newsroom', keys: 'Mod+Shift+Z', enabled: canRedo, run: redoPhotoChange },
]

/** Offers the photo desk's commands for as long as it stands. */
export function usePhotoCommands(): void {
  useEffect(() => offerCommands(commands), [])
}
