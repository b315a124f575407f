import { offerCommands, type Command } from '../desk/commands.ts'
import { setView } from '../desk/view.ts'
import { saveAllNow } from '../api/save-state.ts'
import { figureCommands } from './figure/figure-commands.ts'
import { goToCome } from './go-to-come.ts'
import { pageEditor } from './page-editor.ts'
import { textCommands } from './text-commands.ts'
import { focusPasteChoice, hasPasteChoice, pasteChoiceKeys } from './paste/PasteChoice.tsx'
import { switchSpelling } from '../spelling/word-choice.ts'
import { askAboutCaret } from './spelling/ask-about-word.ts'
import { goToMisspelling } from './spelling/go-to-misspelling.ts'
import { focusedSpelledField } from './spelling/spelled-fields.ts'
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
    ...figureCommands(),
    { id: 'toolbar', title: 'editor.command.toolbar', group: 'format', keys: 'Alt+F10', enabled, run: focusToolbar },
    { id: 'paste-form', title: 'paste.command', group: 'format', keys: pasteChoiceKeys, enabled: hasPasteChoice, run: focusPasteChoice },
    { id: 'save-snippet', title: 'templates.saveSnippet', group: 'insert', enabled: () => !pageEditor().state.selection.empty, run: () => setView({ dialog: 'save-snippet' }) },
    { id: 'undo', title: 'editor.command.undo', group: 'format', enabled, run: () => void pageEditor().commands.undo() },
    { id: 'redo', title: 'editor.command.redo', group: 'format', enabled, run: () => void pageEditor().commands.redo() },
    { id: 'next-to-come', title: 'typography.nextToCome', group: 'go', keys: 'Alt+K', run: () => goToCome(pageEditor(), 1) },
    { id: 'previous-to-come', title: 'typography.previousToCome', group: 'go', keys: 'Alt+Shift+K', run: () => goToCome(pageEditor(), -1) },
    { id: 'smart-typography', title: 'typography.switch', group: 'view', run: switchTypography },
    { id: 'next-misspelling', title: 'spelling.next', group: 'go', keys: 'Alt+F7', run: () => goToMisspelling(pageEditor().view, 1) },
    { id: 'previous-misspelling', title: 'spelling.previous', group: 'go', keys: 'Alt+Shift+F7', run: () => goToMisspelling(pageEditor().view, -1) },
    { id: 'spelling-suggestions', title: 'spelling.suggestions', group: 'format', keys: 'Alt+Enter', enabled: () => enabled() || focusedSpelledField() !== null, run: () => askAboutCaret(pageEditor().view) },
    { id: 'spelling', title: 'spelling.words', group: 'newsroom', run: () => setView({ dialog: 'spelling' }) },
    { id: 'spelling-switch', title: 'spelling.switch', group: 'view', run: switchSpelling },
    { id: 'save-now', title: 'editor.save.now', group: 'story', keys: 'Mod+S', run: saveAllNow },
  ])
}
