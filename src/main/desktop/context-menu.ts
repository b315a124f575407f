import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'

/** The menu under the pointer: spelling first, then what can be done with the text there. */
export function offerContextMenu(window: BrowserWindow, t: TFunction): void {
  const { webContents: page } = window
  page.on('context-menu', (_event, { misspelledWord, dictionarySuggestions, isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = []
    if (misspelledWord) {
      for (const word of dictionarySuggestions) items.push({ label: word, click: () => page.replaceMisspelling(word) })
      if (dictionarySuggestions.length === 0) items.push({ label: t('menu.spelling.none'), enabled: false })
      items.push({ label: t('menu.spelling.add', { word: misspelledWord }), click: () => void page.session.addWordToSpellCheckerDictionary(misspelledWord) }, { type: 'separator' })
    }
    if (isEditable) items.push({ role: 'cut', label: t('menu.edit.cut'), enabled: editFlags.canCut })
    if (isEditable || selectionText) items.push({ role: 'copy', label: t('menu.edit.copy'), enabled: editFlags.canCopy })
    if (isEditable) {
      items.push({ role: 'paste', label: t('menu.edit.paste'), enabled: editFlags.canPaste })
      items.push({ role: 'pasteAndMatchStyle', label: t('menu.edit.pastePlain'), enabled: editFlags.canPaste })
    }
    if (items.length) Menu.buildFromTemplate(items).popup({ window })
  })
}
