import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { leadFollows } from './lead-follows.ts'
import { FigureView, selectedFigure } from './figure-view.tsx'

/** Draws figures, and leads with the keyboard from the photo to the words under it. */
export const FigureBehaviour = Extension.create({
  name: 'figureBehaviour',
  priority: 200,
  addKeyboardShortcuts() {
    const enter = () => {
      const { view } = this.editor
      const figure = selectedFigure(view)
      if (figure === null) return false
      const caption = (view.nodeDOM(figure.position) as HTMLElement | null)?.querySelector('textarea')
      caption?.focus()
      return caption !== undefined && caption !== null
    }
    return {
      Tab: enter,
      F2: enter,
      Enter: () => {
        const { view } = this.editor
        const figure = selectedFigure(view)
        const paragraph = view.state.schema.nodes['paragraph']
        if (figure === null || !paragraph) return false
        const after = figure.position + figure.node.nodeSize
        const transaction = view.state.tr.insert(after, paragraph.create())
        view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [new Plugin({ props: { nodeViews: { figure: (node, _view, getPosition) => new FigureView(editor, node, getPosition) } } }), leadFollows()]
  },
})
