import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Photo } from '#domain/photo/photo.ts'
import { listChange, noteListChange } from './list-changes.ts'

const ids = (photos: readonly Photo[]) => photos.map(({ id }) => id).toSorted()

test('what was missed of a list is what comparing finds, whether the changes between were told or not', () => {
  const change = fc.record({ leaves: fc.array(fc.nat(20), { maxLength: 3 }), come: fc.nat(3), back: fc.boolean(), isTold: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(12), (changes, missedFrom) => {
      let made = 0
      const photo = () => ({ id: `p${made++}` }) as Photo
      const lists: (readonly Photo[])[] = [[photo(), photo(), photo()]]
      for (const { leaves, come, back, isTold } of changes) {
        const before = lists.at(-1) ?? []
        const left = before.filter((_, place) => leaves.includes(place))
        // One that left before comes back, the same.
        const gone = back ? (lists[0] ?? []).filter((one) => !before.includes(one)).slice(0, 1) : []
        const came = [...Array.from({ length: come }, photo), ...gone]
        const list = [...came, ...before.filter((one) => !left.includes(one))]
        if (isTold) noteListChange(before, list, { left, came })
        lists.push(list)
      }
      const [before, now] = [lists[Math.min(missedFrom, lists.length - 1)] ?? [], lists.at(-1) ?? []]
      const { left, came } = listChange(before, now)
      expect(ids(left)).toEqual(ids(before.filter((one) => !now.includes(one))))
      expect(ids(came)).toEqual(ids(now.filter((one) => !before.includes(one))))
    }),
  )
})
