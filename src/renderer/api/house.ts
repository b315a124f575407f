import { useMemo } from 'react'
import { houseRules, type HouseRules } from '#domain/check/house.ts'
import { useSettings } from './queries.ts'

/** The newsroom's own rules, as they are kept with it. */
export function useHouse(): HouseRules {
  const { data } = useSettings()
  return useMemo(() => houseRules(data ?? {}), [data])
}
