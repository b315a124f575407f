import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, newSite, publishInto, writeSite } from './site.ts'
import { expectStory } from './expect-story.ts'

const site = newSite('eleventy')

describe('a site built by Eleventy', () => {
  let html = ''

  beforeAll(async () => {
    await writeSite(site, {
      '_includes/story.njk': '<!doctype html><html lang="{{ lang }}"><title>{{ title }}</title><h1>{{ title }}</h1><p class="dek">{{ dek }}</p>{{ content | safe }}</html>',
      'package.json': '{"type":"module"}',
    })
    await publishInto(site, '.', 'eleventy')
    await build(site, '@11ty/eleventy/cmd.cjs', ['--quiet'])
    html = await readFile(join(site, '_site/harbor-strike-talks.html'), 'utf8')
  })
  afterAll(() => rm(site, { recursive: true, force: true }))

  test('has every word, the figure, its caption and its credit', () => {
    expectStory(html)
    expect(html).toContain('src="images/pier-9-1280.jpg"')
  })
})
