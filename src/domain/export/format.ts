export const exportFormats = ['html', 'markdown', 'text'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Who will read the front matter. `plain` has none. */
export const markdownFlavours = ['hugo', 'jekyll', 'astro', 'eleventy', 'plain'] as const
export type MarkdownFlavour = (typeof markdownFlavours)[number]
