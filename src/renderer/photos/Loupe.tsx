import { photoUrl } from '../api/photo-files.ts'
import type { Placed, Point, Size } from './zoom.ts'
import styles from './large-view.module.css'

/** Across, in CSS pixels. */
const loupeSize = 240

/** A round glass over the picture that shows its pixels one to one, or twice as large as they are shown already. */
export function Loupe({ photoId, width, picture, shown, at, density }: { photoId: string; width: number; picture: Size; shown: Placed; at: Point; density: number }) {
  const scale = Math.max(1, shown.scale * 2)
  const [wide, high] = [(picture.width * scale) / density, (picture.height * scale) / density]
  return (
    <div
      className={styles.loupe}
      aria-hidden="true"
      style={{
        width: loupeSize,
        height: loupeSize,
        transform: `translate(${shown.left + at.x * shown.width - loupeSize / 2}px, ${shown.top + at.y * shown.height - loupeSize / 2}px)`,
        backgroundImage: `url("${photoUrl(photoId, width)}")`,
        backgroundSize: `${wide}px ${high}px`,
        backgroundPosition: `${loupeSize / 2 - at.x * wide}px ${loupeSize / 2 - at.y * high}px`,
      }}
    />
  )
}
