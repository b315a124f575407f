import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goToBlock } from '../../desk/checks/go-to-block.ts'
import { offerCommands } from '../../desk/commands.ts'
import { pageView, toggleOutline, usePageView } from '../../desk/page-view.ts'
import { setView } from '../../desk/view.ts'
import { pageEditor } from '../page-editor.ts'
import { outlineOf } from './outline-entries.ts'
import styles from './outline.module.css'

/** Whoever asks for the outline is led into it; one that is there already when a story opens leaves the focus alone. */
let isAskedFor = false

/** Milliseconds without a key before the headings are listed anew. */
const listAfter = 150

const outlineNow = () => {
  const { doc, selection } = pageEditor().state
  return outlineOf(doc, selection.$from.index(0))
}

function useOutline() {
  const [outline, setOutline] = useState(outlineNow)
  useEffect(() => {
    const editor = pageEditor()
    let timer: ReturnType<typeof setTimeout> | undefined
    const listSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setOutline(outlineNow()), listAfter)
    }
    listSoon()
    editor.on('transaction', listSoon)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', listSoon)
    }
  }, [])
  return outline
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.indexOf(event.target as HTMLButtonElement)
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (event.key === 'Escape') pageEditor().view.focus()
  else if (next !== undefined) buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus()
  else return
  event.preventDefault()
}

/** The headings of the story on the page, under the list of stories. */
export function Outline() {
  const { t } = useTranslation()
  const isShown = usePageView(({ outline }) => outline)
  const place = useRef<HTMLElement>(null)

  useEffect(
    () =>
      offerCommands([
        {
          id: 'outline',
          title: 'pageView.outlineCommand',
          group: 'view',
          keys: 'Mod+Shift+O',
          run() {
            const wasInside = place.current?.contains(document.activeElement) === true
            isAskedFor = !pageView().outline
            toggleOutline()
            if (wasInside) pageEditor().view.focus()
          },
        },
      ]),
    [],
  )
  return isShown ? <Headings label={t('pageView.outline')} place={place} /> : null
}

function Headings({ label, place }: { label: string; place: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const { entries, current } = useOutline()

  useEffect(() => {
    if (!isAskedFor) return
    isAskedFor = false
    const list = place.current
    const first = list?.querySelector<HTMLElement>('[aria-current]') ?? list?.querySelector('button')
    first?.focus()
  }, [place])

  return (
    // The arrow keys of the buttons inside are handled here together.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={place} className={styles.outline} aria-label={label} onKeyDown={moveFocus}>
      <h2>{label}</h2>
      {entries.length === 0 && <p>{t('pageView.noHeadings')}</p>}
      <ul>
        {entries.map(({ id, level, words }) => (
          <li key={id}>
            <button
              type="button"
              data-level={level}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => {
                setView({ drawer: null })
                goToBlock({ blockId: id })
              }}
            >
              <bdi>{words || t('pageView.emptyHeading')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
