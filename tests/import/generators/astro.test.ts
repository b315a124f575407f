import { readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, modules, newSite, publishInto, writeSite } from './site.ts'
import { expectStory } from './expect-story.ts'

const site = newSite('astro')

describe('a site built by Astro', () => {
  let html = ''

  beforeAll(async () => {
    await writeSite(site, {
      'package.json': '{"type":"module"}',
      'astro.config.mjs': "export default { cacheDir: './.cache', vite: { cacheDir: './.vite' }, markdown: { smartypants: false } }",
      // The collection of Astro's own blog template.
      'src/content.config.ts': [
        "import { defineCollection } from 'astro:content'",
        "import { glob } from 'astro/loaders'",
        "import { z } from 'astro/zod'",
        "const news = defineCollection({ loader: glob({ base: './src/content/news', pattern: '*.md' }), schema: ({ image }) => z.object({",
        '  title: z.string(), description: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional(), heroImage: image().optional(),',
        '  dek: z.string(),',
        '}) })',
        'export const collections = { news }',
      ].join('\n'),
      'src/pages/[id].astro': [
        '---',
        "import { getCollection, render } from 'astro:content'",
        'export async function getStaticPaths() {',
        "  return (await getCollection('news')).map((entry) => ({ params: { id: entry.id }, props: { entry } }))",
        '}',
        'const { entry } = Astro.props',
        'const { Content } = await render(entry)',
        '---',
        '<html><h1>{entry.data.title}</h1><p>{entry.data.dek}</p><time>{entry.data.pubDate.toISOString()}</time><i>{entry.data.heroImage?.width}</i><Content /></html>',
      ].join('\n'),
    })
    await publishInto(site, 'src/content/news', 'astro')
    await symlink(modules, join(site, 'node_modules'))
    await build(site, 'astro/bin/astro.mjs', ['build', '--silent'])
    html = await readFile(join(site, 'dist/harbor-strike-talks/index.html'), 'utf8')
  })
  afterAll(() => rm(site, { recursive: true, force: true }))

  test('has every word, the figure, its caption and its credit', () => {
    expectStory(html)
    expect(html).toContain('2026-03-03T09:30:00.000Z')
    expect(html).toContain('<i>1280</i>')
  })
})
