import { create } from 'zustand'

/** The photo whose crop is being set; null while none is. */
export const useCropping = create<{ photoId: string | null }>()(() => ({ photoId: null }))

/** Opens the dialog in which a photo's crop and focal point are set. */
export function cropPhoto(photoId: string): void {
  useCropping.setState({ photoId })
}

export function endCropping(): void {
  useCropping.setState({ photoId: null })
}
