import { useView } from '../desk/view.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function apply(): void {
  const { theme } = useView.getState()
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

/** Keeps the page in the theme that the user chose, or the system's. */
export function followTheme(): void {
  apply()
  dark.addEventListener('change', apply)
  useView.subscribe(apply)
}
