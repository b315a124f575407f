export { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
