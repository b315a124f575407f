import { expect, test } from 'vitest'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import { markdownFlavours } from '#domain/export/format.ts'
import { harborStory } from './harbor-story.ts'

test.each(markdownFlavours)('every block as Markdown for %s', async (flavour) => {
  for (const file of exportMarkdown(harborStory, flavour)) await expect(file.text).toMatchFileSnapshot(`${flavour}/${file.path}`)
})

test('the same story gives the same bytes', () => {
  expect(exportMarkdown(structuredClone(harborStory), 'hugo')).toEqual(exportMarkdown(harborStory, 'hugo'))
})
