import { getSchema, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import { BlockIds } from './block-ids.ts'
import { Paragraph } from './blocks/paragraph/node.ts'
import { Heading } from './blocks/heading/node.ts'
import { BulletList, ListItem, OrderedList } from './blocks/list/node.ts'
import { Blockquote } from './blocks/blockquote/node.ts'
import { PullQuote } from './blocks/pull-quote/node.ts'
import { FactBox } from './blocks/fact-box/node.ts'
import { Table, TableCell, TableHeader, TableRow } from './blocks/table/node.ts'
import { HorizontalRule } from './blocks/horizontal-rule/node.ts'
import { HardBreak } from './blocks/hard-break/node.ts'
import { Footnote } from './blocks/footnote/node.ts'
import { Figure } from './blocks/figure/node.ts'
import { Gallery } from './blocks/gallery/node.ts'
import { NotUnderstood } from './blocks/not-understood/node.ts'
import { Bold } from './blocks/bold/mark.ts'
import { Italic } from './blocks/italic/mark.ts'
import { Strike } from './blocks/strike/mark.ts'
import { Subscript } from './blocks/subscript/mark.ts'
import { Superscript } from './blocks/superscript/mark.ts'
import { Link } from './blocks/link/mark.ts'
import { Language } from './blocks/language/mark.ts'
import { Verbatim } from './blocks/verbatim/mark.ts'
import { Citation } from './blocks/citation/mark.ts'

/** Everything a body is made of. The editor adds views and behaviour to these; nobody adds nodes elsewhere. */
export const documentExtensions = [
  Document,
  Text,
  BlockIds,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  PullQuote,
  FactBox,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  HorizontalRule,
  HardBreak,
  Footnote,
  Figure,
  Gallery,
  NotUnderstood,
  Link,
  Language,
  Bold,
  Italic,
  Strike,
  Subscript,
  Superscript,
  Verbatim,
  Citation,
] as const satisfies readonly AnyExtension[]

/** The ProseMirror schema of a body. */
export const documentSchema: Schema = getSchema([...documentExtensions])
