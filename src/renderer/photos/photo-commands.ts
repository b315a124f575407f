import { useEffect } from 'react'
import { offerCommands, type Command } from '../desk/commands.ts'
import { isWriting } from '../desk/is-writing.ts'
import { hasStack, toggleCurrentStack } from './desk-stacks.ts'
import { deskLook, showDeskView, showLarge } from './desk-view.ts'
import { markPhotos, type Mark } from './mark-photos.ts'
import { redoPhotoChange, undoPhotoChange, usePhotoSteps } from './photo-undo.ts'
import { selectedPhotos } from './selection.ts'
import { toggleAllStacks } from './stacks.ts'

const isReading = () => !isWriting()
const hasPhotos = () => isReading() && selectedPhotos().length > 0
const canUndo = () => isReading() && usePhotoSteps.getState().done.length > 0
const canRedo = () => isReading() && usePhotoSteps.getState().undone.length > 0

const marking = (id: string, keys: string, mark: Mark, title: string, deed: string): Command => ({
  id: `mark-${id}`,
  title,
  group: 'photos',
  keys,
  single: true,
  enabled: hasPhotos,
  run: () => markPhotos(mark, deed),
})

const rating = (stars: number) => marking(`rating-${stars}`, String(stars), { rating: stars }, `photodesk.command.rating${stars}`, 'photodesk.deed.rating')
const label = (keys: string, colourLabel: 'red' | 'yellow' | 'green' | 'blue' | 'purple') =>
  marking(colourLabel, keys, { colourLabel }, `photodesk.command.label.${colourLabel}`, 'photodesk.deed.label')

/** What can be asked of the photo desk while nothing is being written there. */
const commands: readonly Command[] = [
  { id: 'desk-grid', title: 'photodesk.command.grid', group: 'photos', keys: 'G', single: true, enabled: isReading, run: () => showDeskView('grid', true) },
  { id: 'desk-captions', title: 'photodesk.command.captions', group: 'photos', keys: 'T', single: true, enabled: isReading, run: () => showDeskView('captions', true) },
  { id: 'desk-compare', title: 'photodesk.command.compare', group: 'photos', keys: 'C', single: true, enabled: hasPhotos, run: () => showDeskView('compare', true) },
  { id: 'desk-large', title: 'photodesk.command.large', group: 'photos', keys: 'V', single: true, enabled: hasPhotos, run: () => showLarge(!deskLook().isLarge) },
  marking('pick', 'P', { pick: 'picked' }, 'photodesk.command.pick', 'photodesk.deed.pick'),
  marking('reject', 'X', { pick: 'rejected' }, 'photodesk.command.reject', 'photodesk.deed.pick'),
  marking('unmark', 'U', { pick: '' }, 'photodesk.command.unmark', 'photodesk.deed.pick'),
  ...[0, 1, 2, 3, 4, 5].map(rating),
  label('6', 'red'),
  label('7', 'yellow'),
  label('8', 'green'),
  label('9', 'blue'),
  label('M', 'purple'),
  { id: 'desk-stack', title: 'photodesk.command.stack', group: 'photos', keys: 'B', single: true, enabled: () => isReading() && hasStack(), run: toggleCurrentStack },
  { id: 'desk-stacks', title: 'photodesk.command.stacks', group: 'photos', keys: 'Shift+B', single: true, enabled: isReading, run: toggleAllStacks },
  { id: 'undo-photos', title: 'photodesk.undo.undo', group: 'photos', keys: 'Mod+Z', enabled: canUndo, run: undoPhotoChange },
  { id: 'redo-photos', title: 'photodesk.undo.redo', group: 'photos', keys: 'Mod+Shift+Z', enabled: canRedo, run: redoPhotoChange },
]

/** Offers the photo desk's commands for as long as it stands. */
export function usePhotoCommands(): void {
  useEffect(() => offerCommands(commands), [])
}
