import { useMemo } from 'react'
import { houseRules, type HouseRules } from '#domain/check/house.ts'
import { creditOf, type PhotoFields } from '#domain/photo/photo.ts'
import { queryClient, queryKeys, useSettings } from './queries.ts'

/** The newsroom's own rules, as they are kept with it. */
export function useHouse(): HouseRules {
  const { data } = useSettings()
  return useMemo(() => houseRules(data ?? {}), [data])
}

/** The credit of a photo as readers will see it. */
export function useCredit(fields: Pick<PhotoFields, 'creditLine' | 'creator' | 'source'> | undefined): string {
  const { creditForm } = useHouse()
  return fields === undefined ? '' : creditOf(fields, creditForm)
}

/** The house's rules as the window has read them last. */
export function houseNow(): HouseRules {
  return houseRules(queryClient.getQueryData<Record<string, string>>(queryKeys.settings) ?? {})
}
