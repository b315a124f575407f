import { CornerLeftUp, Folder, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { Button } from '../ui/Button.tsx'
import { failureSentence } from '../ui/failure.ts'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './publish.module.css'

interface Listing {
  path: string
  parent: string | null
  folders: string[]
}

/** The last part of a path, with either kind of slash. */
function baseName(path: string): string {
  return path.split(/[/\\]/).findLast(Boolean) ?? path
}

/** A folder: typed, chosen in the system's dialog, or, in the browser door, found step by step. */
export function FolderField({ value, invalid = null, onChange }: { value: string; invalid?: string | null; onChange: (folder: string) => void }) {
  const { t } = useTranslation()
  const [listing, setListing] = useState<Listing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function show(path: string): Promise<void> {
    try {
      setListing(await newsroom().host.folders({ path }))
      setProblem(null)
      if (path !== '') onChange(path)
    } catch (error) {
      setProblem(failureSentence(error))
    }
  }

  async function browse(): Promise<void> {
    if (listing !== null) {
      setListing(null)
      return
    }
    try {
      const { path } = await newsroom().host.chooseFolder({ start: value })
      if (path !== null) onChange(path)
    } catch (error) {
      if (newsroomError(error)?.kind !== 'NOT_HERE') {
        setProblem(failureSentence(error))
        return
      }
      // A folder that is not there yet is made when the story is published: begin beside it.
      try {
        setListing(await newsroom().host.folders({ path: value }))
      } catch {
        await show('')
      }
    }
  }

  return (
    <div>
      <div className={styles.folder}>
        <TextField label={t('publish.folder')} value={value} onChange={(path) => {
            setProblem(null)
            onChange(path)
          }} dir="ltr" spellCheck={false} invalid={problem ?? invalid} />
        <Button className={styles.browse} icon={FolderOpen} aria-expanded={listing !== null} onClick={() => void browse()}>
          {t('publish.browse')}
        </Button>
      </div>
      {listing && (
        <div className={styles.folders} role="group" aria-label={t('publish.foldersIn', { folder: listing.path })}>
          {listing.parent !== null && (
            <button type="button" onClick={() => void show(listing.parent ?? '')}>
              <Icon of={CornerLeftUp} />
              {t('publish.up')}
            </button>
          )}
          {listing.folders.map((folder) => (
            <button key={folder} type="button" onClick={() => void show(folder)}>
              <Icon of={Folder} />
              <bdi>{baseName(folder)}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
