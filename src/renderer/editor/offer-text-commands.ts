import { offerCommands, type Command } from '../desk/commands.ts'
import { saveAllNow } from '../api/save-state.ts'
import { goToCome } from './go-to-come.ts'
import { pageEditor } from './page-editor.ts'
import { textCommands } from './text-commands.ts'
import { focusToolbar } from './toolbar/toolbar-state.ts'
import { switchTypography } from './typography-choice.ts'

/** Keys typed in a field outside the text are that field's; the palette's own field is not meant. */
function isTypingElsewhere(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLElement && focused.matches('input, textarea, select') && focused.closest('[role="dialog"]') === null
}

/** Offers what can be done with the text for as long as a story is on the page. Returns how to take it back. */
export function offerTextCommands(): () => void {
  const enabled = () => pageEditor().isEditable && !isTypingElsewhere()
  const commands: Command[] = textCommands.map(({ id, title, group, keys, run }) => ({
    id,
    title,
    group,
    ...(keys === undefined ? {} : { keys }),
    enabled,
    run: () => {
      const editor = pageEditor()
      editor.view.focus()
      run(editor)
    },
  }))
  return offerCommands([
    ...commands,
    { id: 'toolbar', title: 'editor.command.toolbar', group: 'format', keys: 'Alt+F10', enabled, run: focusToolbar },
    { id: 'undo', title: 'editor.command.undo', group: 'format', enabled, run: () => void pageEditor().commands.undo() },
    { id: 'redo', title: 'editor.command.redo', group: 'format', enabled, run: () => void pageEditor().commands.redo() },
    { id: 'next-to-come', title: 'typography.nextToCome', group: 'go', keys: 'Alt+K', run: () => goToCome(pageEditor(), 1) },
    { id: 'previous-to-come', title: 'typography.previousToCome', group: 'go', keys: 'Alt+Shift+K', run: () => goToCome(pageEditor(), -1) },
    { id: 'smart-typography', title: 'typography.switch', group: 'view', run: switchTypography },
    { id: 'save-now', title: 'editor.save.now', group: 'story', keys: 'Mod+S', run: saveAllNow },
  ])
}
