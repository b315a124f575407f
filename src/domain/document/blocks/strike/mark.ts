export { Strike } from '@tiptap/extension-strike'
