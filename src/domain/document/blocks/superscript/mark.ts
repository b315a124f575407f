export { Superscript } from '@tiptap/extension-superscript'
