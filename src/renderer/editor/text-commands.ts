import type { Editor } from '@tiptap/core'
import {
  Bold,
  Captions,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Italic,
  Languages,
  Link,
  List,
  ListOrdered,
  Minus,
  NotebookText,
  Pilcrow,
  Quote,
  Stamp,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react'
import { setView } from '../desk/view.ts'
import { chosenFiles } from '../photos/intake/dropped-files.ts'
import { chooseFiles, photoAndSidecarKinds } from '../photos/add-photos.ts'
import { addPhotosToPage } from './figure/add-photos.ts'
import { insertFootnote } from './footnote/footnote-behaviour.ts'
import { openLinkEditor } from './toolbar/toolbar-state.ts'

/** Something that can be done with the text: offered in the palette, the native menu, the toolbar and the slash menu. */
export interface TextCommand {
  readonly id: string
  /** Key in the message catalogue. */
  readonly title: string
  /** What the user called it, in place of the title. */
  readonly name?: string
  /** Further words of the user's to find it by. */
  readonly words?: readonly string[]
  readonly group: 'format' | 'insert'
  readonly icon: LucideIcon
  readonly keys?: string
  /** What its toolbar button is, where it is a switch. */
  readonly isOn?: (editor: Editor) => boolean
  /** Offered when a line begins with a slash; further words to find it by are in the catalogue under `editor.slash.words`. */
  readonly slash?: boolean
  readonly run: (editor: Editor) => void
}

function mark(id: string, name: string, icon: LucideIcon, keys?: string): TextCommand {
  return {
    id,
    title: `editor.command.${id}`,
    group: 'format',
    icon,
    ...(keys === undefined ? {} : { keys }),
    isOn: (editor) => editor.isActive(name),
    run: (editor) => void editor.commands.toggleMark(name),
  }
}

const heading = (level: 2 | 3 | 4, icon: LucideIcon): TextCommand => ({
  id: `heading-${level}`,
  title: `editor.command.heading-${level}`,
  group: 'format',
  icon,
  keys: `Mod+Alt+${level}`,
  slash: true,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => void editor.commands.toggleHeading({ level }),
})

/** Puts the blocks that are selected into a quote, pull quote or box; out of it again where they are in one. */
function toggleBox(editor: Editor, name: 'pullQuote' | 'factBox'): void {
  if (editor.isActive(name)) editor.commands.lift(name)
  else editor.commands.wrapIn(name)
}

function choosePhotos(): void {
  void chooseFiles(photoAndSidecarKinds).then(chosenFiles).then(addPhotosToPage)
}

export const textCommands: readonly TextCommand[] = [
  mark('bold', 'bold', Bold, 'Mod+B'),
  mark('italic', 'italic', Italic, 'Mod+I'),
  mark('strike', 'strike', Strikethrough, 'Mod+Shift+S'),
  mark('superscript', 'superscript', Superscript),
  mark('subscript', 'subscript', Subscript),
  mark('verbatim', 'verbatim', Stamp),
  {
    id: 'word-language',
    title: 'editor.command.word-language',
    group: 'format',
    icon: Languages,
    isOn: (editor) => editor.isActive('language'),
    run: () => setView({ dialog: 'word-language' }),
  },
  { id: 'link', title: 'editor.command.link', group: 'format', icon: Link, keys: 'Mod+Shift+K', isOn: (editor) => editor.isActive('link'), run: openLinkEditor },
  {
    id: 'paragraph',
    title: 'editor.command.paragraph',
    group: 'format',
    icon: Pilcrow,
    keys: 'Mod+Alt+0',
    slash: true,
    isOn: (editor) => editor.isActive('paragraph'),
    run: (editor) => void editor.commands.setParagraph(),
  },
  heading(2, Heading2),
  heading(3, Heading3),
  heading(4, Heading4),
  {
    id: 'bullet-list',
    title: 'editor.command.bullet-list',
    group: 'format',
    icon: List,
    keys: 'Mod+Shift+8',
    slash: true,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => void editor.commands.toggleBulletList(),
  },
  {
    id: 'numbered-list',
    title: 'editor.command.numbered-list',
    group: 'format',
    icon: ListOrdered,
    keys: 'Mod+Shift+7',
    slash: true,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => void editor.commands.toggleOrderedList(),
  },
  {
    id: 'quote',
    title: 'editor.command.quote',
    group: 'format',
    icon: TextQuote,
    keys: 'Mod+Shift+B',
    slash: true,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => void editor.commands.toggleBlockquote(),
  },
  {
    id: 'pull-quote',
    title: 'editor.command.pull-quote',
    group: 'format',
    icon: Quote,
    slash: true,
    isOn: (editor) => editor.isActive('pullQuote'),
    run: (editor) => toggleBox(editor, 'pullQuote'),
  },
  {
    id: 'fact-box',
    title: 'editor.command.fact-box',
    group: 'format',
    icon: NotebookText,
    slash: true,
    isOn: (editor) => editor.isActive('factBox'),
    run: (editor) => toggleBox(editor, 'factBox'),
  },
  {
    id: 'table',
    title: 'editor.command.table',
    group: 'insert',
    icon: Table,
    slash: true,
    run: (editor) => void editor.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
  { id: 'rule', title: 'editor.command.rule', group: 'insert', icon: Minus, slash: true, run: (editor) => void editor.commands.setHorizontalRule() },
  { id: 'footnote', title: 'editor.command.footnote', group: 'insert', icon: Captions, keys: 'Mod+Alt+F', slash: true, run: (editor) => void insertFootnote(editor.view) },
  { id: 'photo', title: 'editor.command.photo', group: 'insert', icon: ImagePlus, slash: true, run: choosePhotos },
  {
    id: 'cite-source',
    title: 'sources.cite',
    group: 'insert',
    icon: Quote,
    keys: 'Mod+Alt+C',
    isOn: (editor) => editor.isActive('citation'),
    run: () => setView({ dialog: 'cite' }),
  },
]

export function textCommand(id: string): TextCommand {
  const found = textCommands.find((command) => command.id === id)
  if (!found) throw new Error(`No command of the text is called ${id}`)
  return found
}
