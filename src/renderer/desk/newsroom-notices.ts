import { useEffect } from 'react'
import { useAbout } from '../api/queries.ts'
import { showNotice } from '../ui/notices.ts'

/** Shows what the newsroom has to say at its opening: a synced folder, a text that was restored. */
export function useNewsroomNotices(): void {
  const { data: about } = useAbout()
  const notices = about?.notices
  useEffect(() => {
    for (const { kind, values } of notices ?? []) {
      showNotice({ id: `newsroom:${kind}:${JSON.stringify(values)}`, level: 'warning', message: `notice.${kind}`, values })
    }
    // The same notices after a broken line must not come back once they were read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [JSON.stringify(notices)])
}
