import { create } from 'zustand'

/** What somebody chose: a photo of the newsroom, or that a file is to be chosen. */
export type ChosenPhoto = { readonly photoId: string }

interface Asked {
  /** A message of the catalogue. */
  readonly title: string
  /** Offers a file from outside too; who chooses that goes on with the file alone. */
  readonly onFile?: (() => void) | undefined
  readonly answer: (chosen: ChosenPhoto | null) => void
}

export const useLibraryChoice = create<{ asked: Asked | null }>()(() => ({ asked: null }))

/** Asks for a photo of the newsroom. Null where nobody wanted one, or a file from outside. */
export function askForPhoto(options: { title: string; onFile?: () => void }): Promise<ChosenPhoto | null> {
  useLibraryChoice.getState().asked?.answer(null)
  return new Promise((resolve) => {
    const answer = (chosen: ChosenPhoto | null) => {
      useLibraryChoice.setState({ asked: null })
      resolve(chosen)
    }
    useLibraryChoice.setState({ asked: { ...options, answer } })
  })
}
