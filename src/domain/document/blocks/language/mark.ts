import { Mark } from '@tiptap/core'
import { languageOf } from './tag.ts'

/**
 * Words in another language than the story's: `lang` is its tag. Only what the editor wrote itself is read back from the clipboard, since word
 * processors put `lang` on everything.
 */
export const Language = Mark.create({
  name: 'language',
  inclusive: true,
  addAttributes: () => ({
    lang: {
      default: null,
      parseHTML: (element) => languageOf(element.getAttribute('lang')),
      renderHTML: (attributes) => ({ lang: attributes['lang'] }),
    },
  }),
  parseHTML: () => [{ tag: 'span.other-language[lang]', getAttrs: (element) => (languageOf(element.getAttribute('lang')) === null ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'other-language' }, 0],
})
