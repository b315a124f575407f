export { Subscript } from '@tiptap/extension-subscript'
