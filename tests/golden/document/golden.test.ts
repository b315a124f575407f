import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/export/html/export-html.ts'
import { proofHtml } from '#domain/export/html/proof.ts'
import { exportText } from '#domain/export/text/export-text.ts'
import { stories } from './stories.ts'
import { complaints } from './validator.ts'

describe.each(Object.entries(stories))('%s', (name, story) => {
  test('as a page, which a validator accepts', async () => {
    const { text } = exportHtml(story, 'page')
    await expect(text).toMatchFileSnapshot(`./files/${name}.html`)
    expect(await complaints(text)).toEqual([])
  })

  test('as a fragment', async () => {
    await expect(exportHtml(story, 'fragment').text).toMatchFileSnapshot(`./files/${name}.fragment.html`)
  })

  test('as plain text', async () => {
    await expect(exportText(story).text).toMatchFileSnapshot(`./files/${name}.txt`)
  })

  test('as a proof', async () => {
    const text = proofHtml(story, { doubleSpaced: true })
    await expect(text).toMatchFileSnapshot(`./files/${name}.proof.html`)
    expect(await complaints(text)).toEqual([])
  })
})

test('files are named after the slug', () => {
  expect(exportHtml(stories.korean, 'page').path).toBe('부두-파업.html')
  expect(exportHtml(stories.hostile, 'page').path).toBe('script-CON.html')
  expect(exportText(stories.arabic).path).toBe('harbor-strike-ar.txt')
})
