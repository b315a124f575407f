import { Table as TiptapTable, TableCell as TiptapCell, TableHeader as TiptapHeader, TableRow as TiptapRow } from '@tiptap/extension-table'

export const Table = TiptapTable.configure({ resizable: false, allowTableNodeSelection: true })
export const TableRow = TiptapRow
export const TableHeader = TiptapHeader.extend({ content: 'paragraph+' })
export const TableCell = TiptapCell.extend({ content: 'paragraph+' })
