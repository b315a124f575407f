import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bursts, type Shot } from './bursts.ts'

function burstsOf(shots: readonly Shot[]): string[][] {
  const bursts = new Bursts()
  bursts.change([], shots)
  return bursts.all()
}

const shot = (fileName: string, takenAt: number, more: Partial<Shot> = {}): Shot => ({ id: fileName, fileName, takenAt, camera: 'Canon EOS R3', look: '', ...more })

test('files of one camera that follow each other within two seconds are a burst, however long it is', () => {
  const shots = ['IMG_0098.jpg', 'IMG_0099.jpg', 'IMG_0100.jpg', 'IMG_0101.jpg'].map((name, place) => shot(name, 100 + place * 1.5))
  expect(burstsOf([...shots].toReversed())).toEqual([shots.map(({ id }) => id)])
})

test('a longer pause, another camera, no camera, no time, or a file that does not follow part them', () => {
  expect(burstsOf([shot('a1.jpg', 0), shot('a2.jpg', 2.1)])).toEqual([])
  expect(burstsOf([shot('a1.jpg', 0), shot('a2.jpg', 1, { camera: 'Nikon Z9' })])).toEqual([])
  expect(burstsOf([shot('a1.jpg', 0, { camera: '' }), shot('a2.jpg', 1, { camera: '' })])).toEqual([])
  expect(burstsOf([shot('a1.jpg', Number.NaN), shot('a2.jpg', Number.NaN)])).toEqual([])
  expect(burstsOf([shot('a1.jpg', 0), shot('b2.jpg', 1)])).toEqual([])
  expect(burstsOf([shot('a1.jpg', 0), shot('a9.jpg', 1)])).toEqual([])
})

test('pictures that look nearly alike are a burst whatever their files are called', () => {
  const look = 'f0f0f0f0a5a5a5a5'
  expect(burstsOf([shot('north.jpg', 0, { look }), shot('south.jpg', 1, { look: 'f0f0f0f0a5a5a5a4' })])).toEqual([['north.jpg', 'south.jpg']])
  expect(burstsOf([shot('north.jpg', 0, { look }), shot('south.jpg', 1, { look: '0f0f0f0f5a5a5a5a' })])).toEqual([])
  expect(burstsOf([shot('plain.jpg', 0), shot('wall.jpg', 1)])).toEqual([])
})

test('bursts that are followed from change to change are those that are found at once', () => {
  const shots = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefgh'), number: fc.integer({ min: 1, max: 4 }), takenAt: fc.constantFrom(0, 1, 2, 5, Number.NaN), camera: fc.constantFrom('', 'Canon', 'Nikon') }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.array(shots, { minLength: 1, maxLength: 4 }), (lists) => {
      const bursts = new Bursts()
      let [before, told]: [Shot[], string[][]] = [[], []]
      for (const list of lists) {
        const now = list.map(({ id, number, takenAt, camera }) => shot(`a${number}.jpg`, takenAt, { id, camera }))
        const isChanged = bursts.change(before, now)
        expect(bursts.all().toSorted()).toEqual(burstsOf(now).toSorted())
        expect(isChanged).toBe(JSON.stringify(told.toSorted()) !== JSON.stringify(bursts.all().toSorted()))
        before = now
        told = bursts.all()
      }
    }),
  )
})
