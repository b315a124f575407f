import { useDeferredValue, type ReactNode } from 'react'

/** What is drawn once the rest stands, in slices between which the window hears keys: a desk that opens with all its columns in one go would hold it. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children
}
