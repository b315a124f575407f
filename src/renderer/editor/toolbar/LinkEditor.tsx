import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isSafeLink } from '#domain/document/blocks/link/mark.ts'
import { ofInterface } from '../../ui/messages.ts'
import styles from './toolbar.module.css'

/** An address as it was typed: a bare `example.org` is a web page, `ann@example.org` a letter box. */
function addressOf(typed: string): string {
  const address = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || /^[/#?.]/.test(address)) return address
  return /^[^\s/]+@[^\s/]+\.[^\s/]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}

/** The field for a link's address. Addresses that a page could run are refused. */
export function LinkEditor({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation()
  const before = editor.getAttributes('link')['href'] as string | undefined
  const [typed, setTyped] = useState(before ?? '')
  const [isRefused, setRefused] = useState(false)

  function close(): void {
    onDone()
    editor.view.focus()
  }

  function apply(event: FormEvent): void {
    event.preventDefault()
    if (typed.trim() === '') return remove()
    const href = addressOf(typed)
    if (!isSafeLink(href)) return setRefused(true)
    const chain = editor.chain()
    if (editor.state.selection.empty) chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
    else chain.setLink({ href })
    chain.run()
    close()
  }

  function remove(): void {
    editor.chain().unsetLink().run()
    close()
  }

  return (
    <form {...ofInterface()} className={styles.link} onSubmit={apply}>
      <input
        // The user asked for this field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        aria-label={t('editor.link.address')}
        aria-invalid={isRefused}
        placeholder="https://"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefused(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          close()
        }}
      />
      <button type="submit">{t('editor.link.apply')}</button>
      {before !== undefined && (
        <button type="button" onClick={remove}>
          {t('editor.link.remove')}
        </button>
      )}
      {isRefused && (
        <p role="alert" className={styles.refused}>
          {t('editor.link.refused')}
        </p>
      )}
    </form>
  )
}
