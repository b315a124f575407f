import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import i18next from 'i18next'

/** A quiet box: what it is, and the words in it. It is chosen, moved and taken out as a whole. */
class NotUnderstoodView implements NodeView {
  readonly dom = document.createElement('aside')

  constructor(node: Node) {
    this.dom.className = 'not-understood'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('aria-label', i18next.t('notUnderstood.title'))
    const words = String(node.attrs['text'])
    const explanation = this.#line('not-understood-hint', `${i18next.t('notUnderstood.title')}. ${i18next.t('notUnderstood.hint')}`)
    explanation.dir = 'auto'
    if (words === '') this.#line('not-understood-hint', i18next.t('notUnderstood.empty')).dir = 'auto'
    for (const line of words.split('\n')) if (line !== '') this.#line('not-understood-words', line).dir = 'auto'
  }

  #line(className: string, text: string): HTMLElement {
    const line = document.createElement('p')
    line.className = className
    line.textContent = text
    this.dom.append(line)
    return line
  }

  ignoreMutation(): boolean {
    return true
  }
}

/** Draws blocks that this Stet does not understand. */
export const NotUnderstoodBehaviour = Extension.create({
  name: 'notUnderstoodBehaviour',
  addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: { notUnderstood: (node) => new NotUnderstoodView(node) } } })],
})
