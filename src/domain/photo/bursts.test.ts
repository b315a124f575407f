import { expect, test } from 'vitest'
import { burstsOf, type Shot } from './bursts.ts'

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
