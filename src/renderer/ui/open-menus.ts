import { useEffect, useEffectEvent, useRef } from 'react'

const open = new Set<() => void>()

/** Closes the menu that is open, and its focus is back at once: what comes next would stand behind it, and take the menu for where the focus was. */
export function closeMenus(): void {
  for (const close of open) close()
}

/** Lets `closeMenus` close a menu. Gives what is to have the focus when the menu has gone: nothing, where something else came in its place. */
export function useCloseable(isOpen: boolean, close: () => void, returnTo: () => HTMLElement | null): () => HTMLElement | null | false {
  const gaveWay = useRef(false)
  const giveWay = useEffectEvent(() => {
    gaveWay.current = true
    returnTo()?.focus()
    close()
  })
  useEffect(() => {
    if (!isOpen) return
    gaveWay.current = false
    const closing = () => giveWay()
    open.add(closing)
    return () => {
      open.delete(closing)
    }
  }, [isOpen])
  return () => (gaveWay.current ? false : returnTo())
}
