import { Extension, textblockTypeInputRule } from '@tiptap/core'

/** One number sign, the title in Markdown, makes the largest heading of a body; two to four make what they say. */
export const MainHeading = Extension.create({
  name: 'mainHeading',
  addInputRules() {
    const { heading } = this.editor.schema.nodes
    return heading ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })] : []
  },
})
