import type { DocumentNode } from '#domain/document/node.ts'
import { figureAttributes } from '#domain/document/blocks/figure/markdown.ts'
import type { ExportFormat, MarkdownFlavour } from '#domain/export/format.ts'
import { exportHtml } from '#domain/export/html/export-html.ts'
import { figuresIn } from '#domain/export/lead-photo.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import { photosFile, photosJson } from '#domain/export/markdown/photos-json.ts'
import { photoReportFile, type PhotoReport } from '#domain/export/photo-report/photo-report.ts'
import { photoReportHtml } from '#domain/export/photo-report/photo-report-html.ts'
import type { ExportedFile, StoryForExport } from '#domain/export/story-for-export.ts'
import { exportText } from '#domain/export/text/export-text.ts'
import { photoReportWords, type ReportLanguage } from './report-words.ts'

/** How a story is to be written. `flavour` matters for Markdown alone, `form` for HTML alone. */
export interface RenderRequest {
  format: ExportFormat
  flavour: MarkdownFlavour
  form: 'page' | 'fragment'
  /** In which language the report on the photos speaks; English where it is not given. */
  reportLanguage?: ReportLanguage
}

/** The text files of an export. */
export interface RenderedStory {
  main: ExportedFile
  beside: ExportedFile[]
}

/** Writes a story's texts. `report` is what was found in its photo files, null where none are written. */
export function renderStory(story: StoryForExport, request: RenderRequest, report: PhotoReport | null): RenderedStory {
  const readable = report === null ? [] : [{ path: photoReportFile, text: photoReportHtml(story, report, photoReportWords(request.reportLanguage ?? 'en')) }]
  switch (request.format) {
    case 'html': {
      const figures = figuresIn(story.body.content as DocumentNode[]).map(({ attrs }) => figureAttributes(attrs ?? {}))
      const machine = report === null ? [] : [{ path: photosFile, text: photosJson(story, figures, report) }]
      return { main: exportHtml(story, request.form), beside: [...machine, ...readable] }
    }
    case 'text':
      return { main: exportText(story), beside: [] }
    case 'markdown': {
      const [main, ...beside] = exportMarkdown(story, request.flavour, report)
      if (!main) throw new Error('Markdown without a text')
      return { main, beside: [...beside, ...readable] }
    }
  }
}
