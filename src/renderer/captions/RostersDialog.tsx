import { ArrowDown, ArrowUp, FileUp, Plus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { decodeText } from '#domain/import/encoding/decode-text.ts'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'
import { inOrder, rosterOrderSetting } from '#domain/photo/captions/roster-order.ts'
import type { Roster, RosterContent } from '#domain/photo/captions/roster.ts'
import { newsroom } from '../api/newsroom.ts'
import { useRosters, useSettings } from '../api/queries.ts'
import { keepSetting } from '../api/settings.ts'
import { useKeptList } from '../kept/kept-list.ts'
import { KeptListItem, KeptListPage } from '../kept/KeptListPage.tsx'
import { chooseFiles } from '../photos/add-photos.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { rosterRead } from './codes-in-use.ts'
import { RosterForm } from './RosterForm.tsx'
import styles from './captions.module.css'

/** The rosters of codes and names: brought in from files, written here, in an order that counts. What is changed is saved by itself. */
export function RostersDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Rosters onClose={onClose} /> : null
}

const mostBytes = 2_000_000
const calls = {
  create: (content: RosterContent) => newsroom().rosters.create(content),
  remove: (thing: { id: string }) => newsroom().rosters.remove(thing),
  restore: (thing: { id: string }) => newsroom().rosters.restore(thing),
}

function Rosters({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data, isSuccess } = useRosters()
  const order = useSettings().data?.[rosterOrderSetting]
  const rosters = inOrder(data ?? [], order)
  const kept = useKeptList<Roster, RosterContent>(rosters, calls)
  const { shown, made, choose, tell, make, remove } = kept

  function move(roster: Roster, step: -1 | 1): void {
    const ids = rosters.map(({ id }) => id)
    const index = ids.indexOf(roster.id)
    const other = ids[index + step]
    if (other === undefined) return
    ids[index + step] = roster.id
    ids[index] = other
    keepSetting(rosterOrderSetting, JSON.stringify(ids))
  }

  async function bringIn(): Promise<void> {
    for (const file of await chooseFiles('.txt,.tsv,.tab,.csv,text/plain,text/tab-separated-values')) {
      try {
        if (file.size > mostBytes) throw new RefusedText('binary', t('captions.rosters.tooLarge'))
        const { text } = decodeText(new Uint8Array(await file.arrayBuffer()))
        await make({ name: file.name.replace(/\.[^.]*$/, '').slice(0, 200), entries: text, inUse: true })
      } catch (error) {
        if (!(error instanceof RefusedText)) throw error
        tell(`${file.name}: ${error.message}`)
      }
    }
  }

  return (
    <Dialog open title={t('captions.rosters.title')} size="wide" bare onClose={onClose}>
      <KeptListPage
        label={t('captions.rosters.title')}
        kept={kept}
        list={
          <>
            <p className={styles.hint}>{t('captions.rosters.order')}</p>
            <ol>
              {rosters.map((roster, index) => (
                <li key={roster.id}>
                  <KeptListItem name={roster.content.name} isShown={roster.id === shown?.id} onChoose={() => choose(roster.id)}>
                    <span className={`${styles.count} numeral`}>{roster.content.inUse ? rosterRead(roster.content.entries).entries.length : t('captions.rosters.off')}</span>
                  </KeptListItem>
                  {roster.id === shown?.id && rosters.length > 1 && (
                    <span className={styles.moves}>
                      <IconButton icon={ArrowUp} label={t('captions.rosters.up')} disabled={index === 0} onClick={() => move(roster, -1)} />
                      <IconButton icon={ArrowDown} label={t('captions.rosters.down')} disabled={index === rosters.length - 1} onClick={() => move(roster, 1)} />
                    </span>
                  )}
                </li>
              ))}
            </ol>
            <Button kind="quiet" icon={FileUp} onClick={() => void bringIn()}>
              {t('captions.rosters.import')}
            </Button>
            <Button kind="quiet" icon={Plus} onClick={() => void make({ name: t('captions.rosters.new'), entries: '', inUse: true })}>
              {t('captions.rosters.new')}
            </Button>
          </>
        }
      >
        {shown && <RosterForm key={shown.id} roster={shown} isNew={shown.id === made} onRemove={() => void remove(shown)} />}
        {isSuccess && !shown && (
          <EmptyState icon={Users} title={t('captions.rosters.none')}>
            {t('captions.rosters.noneHint')}
          </EmptyState>
        )}
      </KeptListPage>
    </Dialog>
  )
}
