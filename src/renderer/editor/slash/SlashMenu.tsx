import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { printedKeysOf } from '../../desk/commands.ts'
import { ofInterface } from '../../ui/messages.ts'
import { directionAt } from '../direction-at.ts'
import { pageEditor } from '../page-editor.ts'
import { chooseFound, markCommand, useSlashMenu, type SlashMenuState } from './slash-state.ts'
import styles from './slash.module.css'

function Keys({ of, usual }: { of: string; usual?: string }) {
  const printed = printedKeysOf(of, usual)
  return (
    printed !== '' && (
      <kbd>
        <bdi dir="ltr">{printed}</bdi>
      </kbd>
    )
  )
}

/** The list that opens at a slash. The focus stays in the text; arrows mark, Enter chooses, Escape closes. */
export function SlashMenu() {
  const menu = useSlashMenu((state) => state.menu)
  return menu && <OpenMenu menu={menu} />
}

function OpenMenu({ menu }: { menu: SlashMenuState }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { from, found, marked } = menu
  const markedId = found.length > 0 ? `${id}-${found[marked]?.id}` : null

  useLayoutEffect(() => {
    const element = list.current
    const { view } = pageEditor()
    const frame = element?.offsetParent?.getBoundingClientRect()
    const page = view.dom.closest('main')?.getBoundingClientRect()
    if (!element || !frame || !page) return
    const caret = view.coordsAtPos(from)
    const isMirrored = directionAt(view, from) === 'rtl'
    const start = isMirrored ? caret.left - element.offsetWidth : caret.left
    const isBelow = caret.bottom + element.offsetHeight + 8 < page.bottom
    element.style.top = `${(isBelow ? caret.bottom + 6 : caret.top - element.offsetHeight - 6) - frame.top}px`
    element.style.left = `${Math.max(0, Math.min(start - frame.left, frame.width - element.offsetWidth))}px`
  })

  useEffect(() => {
    const { dom } = pageEditor().view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-haspopup', 'listbox')
    if (markedId === null) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', markedId)
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) dom.removeAttribute(name)
    }
  }, [id, markedId])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  return (
    <div ref={list} id={id} {...ofInterface()} className={styles.menu} role="listbox" aria-label={t('editor.slash.title')} tabIndex={0}>
      {found.length === 0 && <p className={styles.nothing}>{t('editor.slash.nothing')}</p>}
      {found.map(({ id: command, title, name, icon: Icon, keys }, index) => (
        // The keys are the text's: the focus never comes here.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={command}
          id={`${id}-${command}`}
          className={styles.item}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => index !== marked && markCommand(index)}
          onClick={() => chooseFound(pageEditor(), index)}
        >
          <Icon size={16} aria-hidden />
          <span dir={name === undefined ? undefined : 'auto'}>{name ?? t(title)}</span>
          <Keys of={command} usual={keys} />
        </div>
      ))}
    </div>
  )
}
