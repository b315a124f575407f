import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestPersons } from '#domain/photo/person-suggestions.ts'
import { newsroom } from '../../api/newsroom.ts'
import { TokenField } from '../../ui/TokenField.tsx'

/** So many names are looked over at a glance. */
const mostSuggestions = 8
/** All photos are counted for it, which is not worth doing anew at every key: milliseconds for which an answer will do. */
const freshFor = 10_000

/** The persons in a photo, with those offered whom the newsroom has shown before and who speak to it on the record. */
export function PersonsField({ label, values, onChange }: { label: string; values: readonly string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation()
  const { data: known = [] } = useQuery({ queryKey: ['persons'], staleTime: freshFor, queryFn: () => newsroom().photos.persons() })
  const suggest = useCallback(
    (typed: string) => suggestPersons(known, typed, values, mostSuggestions).map(({ name, photos }) => ({ value: name, note: photos === 0 ? t('rights.spokeOnRecord') : t('photos.count', { count: photos }) })),
    [known, values, t],
  )
  return <TokenField label={label} values={values} onChange={onChange} suggest={suggest} />
}
