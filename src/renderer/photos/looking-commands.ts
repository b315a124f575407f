import { useEffect } from 'react'
import { offerCommands, type Command } from '../desk/commands.ts'
import { isWriting } from '../desk/is-writing.ts'
import { askForZoom, showWhole, toggleLoupe, toggleZoom } from './looking.ts'
import { zoomStep } from './zoom.ts'

const isReading = () => !isWriting()
const look = (id: string, keys: string, title: string, run: () => void, hidden = false): Command => ({ id: `look-${id}`, title: `photodesk.command.${title}`, group: 'photos', keys, single: true, hidden, enabled: isReading, run })

const larger = () => askForZoom(zoomStep)
const smaller = () => askForZoom(1 / zoomStep)

/** What can be asked where pictures are looked at closely. Plus and equals share a key on some keyboards and not on others. */
const commands: readonly Command[] = [
  look('pixels', 'Z', 'pixels', toggleZoom),
  look('whole', 'F', 'whole', showWhole),
  look('larger', '=', 'larger', larger),
  look('larger-plus', 'Plus', 'larger', larger, true),
  look('larger-shift', 'Shift+Plus', 'larger', larger, true),
  look('smaller', '-', 'smaller', smaller),
  look('loupe', 'L', 'loupe', toggleLoupe),
]

/** Offers them for as long as pictures are looked at closely. */
export function useLookingCommands(): void {
  useEffect(() => offerCommands(commands), [])
}
