import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

interface Tab<Value extends string> {
  value: Value
  label: string
  /** Things that must be corrected there; shown in red beside the label, told in words. */
  errors?: { count: number; words: string }
  panel: ReactNode
}

export interface TabsProps<Value extends string> {
  /** What the tabs are about, for assistive tools. */
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly Tab<Value>[]
}

/** A row of tabs over one panel. Only the chosen panel exists. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: TabsProps<Value>) {
  return (
    <Base.Root className={styles.root} value={value} onValueChange={(next) => onChange(next as Value)}>
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            {tab.errors !== undefined && tab.errors.count > 0 && (
              <>
                {' '}
                <span className={styles.errors} aria-hidden="true">
                  {tab.errors.count}
                </span>
                <span className="visually-hidden">{tab.errors.words}</span>
              </>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
