import type { ExportFormat, MarkdownFlavour } from '#domain/export/format.ts'
import { exportHtml } from '#domain/export/html/export-html.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import type { ExportedFile, StoryForExport } from '#domain/export/story-for-export.ts'
import { exportText } from '#domain/export/text/export-text.ts'

/** How a story is to be written. `flavour` matters for Markdown alone, `form` for HTML alone. */
export interface RenderRequest {
  format: ExportFormat
  flavour: MarkdownFlavour
  form: 'page' | 'fragment'
}

/** The text files of an export. */
export interface RenderedStory {
  main: ExportedFile
  beside: ExportedFile[]
}

export function renderStory(story: StoryForExport, { format, flavour, form }: RenderRequest): RenderedStory {
  switch (format) {
    case 'html':
      return { main: exportHtml(story, form), beside: [] }
    case 'text':
      return { main: exportText(story), beside: [] }
    case 'markdown': {
      const [main, ...beside] = exportMarkdown(story, flavour)
      if (!main) throw new Error('Markdown without a text')
      return { main, beside }
    }
  }
}
