import { offerCommands, type Command } from '../../desk/commands.ts'
import { isMac } from '../../desk/keys.ts'
import { view } from '../../desk/view.ts'
import { pageEditor } from '../page-editor.ts'
import { closeFind, dropFind, findNext, openFind } from './find-deeds.ts'
import { findState } from './find-state.ts'
import { canRedo, canTakeBack, replaceAgain, takeBack } from './replace-deeds.ts'

const isFree = () => view().dialog === null
/** In the bar and on the page; menus and lists elsewhere have an Escape of their own. */
const isEscapeOurs = () => isFree() && findState().isOpen && document.activeElement?.closest('[data-find-bar], main') !== null
const isInText = () => pageEditor().view.dom.contains(document.activeElement)

/** On a Mac Command+H hides all windows. */
const replaceKeys = isMac ? 'Mod+Shift+H' : 'Mod+H'

const commands: readonly Command[] = [
  { id: 'find', title: 'find.command.find', group: 'go', keys: 'Mod+F', enabled: isFree, run: () => openFind(false) },
  { id: 'replace', title: 'find.command.replace', group: 'go', keys: replaceKeys, enabled: isFree, run: () => openFind(true) },
  { id: 'find-next', title: 'find.command.next', group: 'go', keys: 'F3', enabled: isFree, run: () => findNext(1) },
  { id: 'find-previous', title: 'find.command.previous', group: 'go', keys: 'Shift+F3', enabled: isFree, run: () => findNext(-1) },
]

/** Second keys of the same, and keys that mean something else while the bar is open. */
const silent: readonly Command[] = [
  { id: 'find-next-alt', title: 'find.command.next', group: 'go', keys: 'Mod+G', hidden: true, enabled: isFree, run: () => findNext(1) },
  { id: 'find-previous-alt', title: 'find.command.previous', group: 'go', keys: 'Mod+Shift+G', hidden: true, enabled: isFree, run: () => findNext(-1) },
  { id: 'find-close', title: 'find.close', group: 'go', keys: 'Escape', hidden: true, enabled: isEscapeOurs, run: closeFind },
  // In the text its own undo does this: here it is done from the bar and from the fields, which know of nothing to undo.
  { id: 'take-back-replaced', title: 'find.undo', group: 'go', keys: 'Mod+Z', hidden: true, enabled: () => isFree() && !isInText() && canTakeBack(), run: takeBack },
  { id: 'replace-again', title: 'find.undo', group: 'go', keys: 'Mod+Shift+Z', hidden: true, enabled: () => isFree() && !isInText() && canRedo(), run: replaceAgain },
  { id: 'replace-again-alt', title: 'find.undo', group: 'go', keys: 'Mod+Y', hidden: true, enabled: () => isFree() && !isInText() && canRedo(), run: replaceAgain },
]

/** Offers find and replace for as long as a story is on the page. Returns how to take them back; the bar closes. */
export function offerFindCommands(): () => void {
  const stop = offerCommands([...commands, ...silent])
  return () => {
    stop()
    dropFind()
  }
}
