import type { Node } from '@tiptap/pm/model'
import { generateNKeysBetween } from 'fractional-indexing'
import { unwrappedBlock } from '#domain/document/blocks/not-understood/understand.ts'
import type { StoredBlock } from '#domain/story/story.ts'

/** A block at the top of the body as the newsroom has it. */
export interface SavedBlock {
  readonly node: Node
  readonly id: string
  readonly order: string
}

export interface BlockChanges {
  readonly upserted: StoredBlock[]
  readonly removed: string[]
  /** What the newsroom has once these changes are written. */
  readonly next: SavedBlock[]
}

/** A block as the newsroom keeps it; one that is not understood goes back just as it came. */
export function storedBlock({ node, id, order }: SavedBlock): StoredBlock {
  const asItCame = node.type.name === 'notUnderstood' ? unwrappedBlock(node.attrs['json']) : null
  if (asItCame !== null) return { id, order, content: asItCame as unknown as StoredBlock['content'] }
  return { id, order, content: node.toJSON() as StoredBlock['content'] }
}

/** The places in `orders` that make the longest run of growing keys: those blocks stay where they are, the others were moved. */
function longestGrowing(orders: readonly (string | undefined)[]): Set<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, order] of orders.entries()) {
    if (order === undefined) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((orders[tails[middle] as number] as string) < order) low = middle + 1
      else high = middle
    }
    before[place] = tails[low - 1]
    tails[low] = place
  }
  const kept = new Set<number>()
  for (let place = tails.at(-1); place !== undefined; place = before[place]) kept.add(place)
  return kept
}

/** Order keys for `blocks` between two bounds; known keys are kept wherever they still sort right. */
function ordersFor(known: readonly (string | undefined)[], low: string | null, high: string | null): string[] {
  const inside = known.map((order) => (order !== undefined && (low === null || order > low) && (high === null || order < high) ? order : undefined))
  const kept = longestGrowing(inside)
  const orders: string[] = []
  let start = 0
  const fill = (end: number, bound: string | null) => {
    const from = start === 0 ? low : (orders[start - 1] as string)
    orders.push(...generateNKeysBetween(from, bound, end - start))
  }
  for (const place of [...kept].sort((a, b) => a - b)) {
    fill(place, inside[place] as string)
    orders.push(inside[place] as string)
    start = place + 1
  }
  fill(known.length, high)
  return orders
}

/**
 * What must be written so that the newsroom's blocks become those of `doc`. ProseMirror shares unchanged nodes between states, so that
 * blocks are compared by reference: the unchanged beginning and end cost one comparison each.
 */
export function changesSince(saved: readonly SavedBlock[], doc: Node): BlockChanges {
  let start = 0
  while (start < saved.length && start < doc.childCount && saved[start]?.node === doc.child(start)) start++
  let savedEnd = saved.length
  let end = doc.childCount
  while (savedEnd > start && end > start && saved[savedEnd - 1]?.node === doc.child(end - 1)) {
    savedEnd--
    end--
  }
  const before = new Map(saved.slice(start, savedEnd).map((block) => [block.id, block]))
  const nodes: Node[] = []
  for (let index = start; index < end; index++) nodes.push(doc.child(index))
  const ids = nodes.map((node) => String(node.attrs['id']))
  const orders = ordersFor(
    ids.map((id) => before.get(id)?.order),
    saved[start - 1]?.order ?? null,
    saved[savedEnd]?.order ?? null,
  )
  const middle = nodes.map((node, index) => ({ node, id: ids[index] as string, order: orders[index] as string }))
  const upserted = middle.filter(({ node, id, order }) => before.get(id)?.node !== node || before.get(id)?.order !== order)
  const present = new Set(ids)
  return {
    upserted: upserted.map(storedBlock),
    removed: [...before.keys()].filter((id) => !present.has(id)),
    next: [...saved.slice(0, start), ...middle, ...saved.slice(savedEnd)],
  }
}
