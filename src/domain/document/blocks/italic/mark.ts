export { Italic } from '@tiptap/extension-italic'
