import type { PhotoReportWords } from '#domain/export/photo-report/photo-report.ts'
import { directionOfLanguage } from '#domain/text/direction.ts'
import arabic from '#resources/messages/out.ar.json' with { type: 'json' }
import english from '#resources/messages/out.en.json' with { type: 'json' }
import korean from '#resources/messages/out.ko.json' with { type: 'json' }

const reportLanguages = ['en', 'ko', 'ar'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

const catalogues = { en: english, ko: korean, ar: arabic }

/** The words of the report on photos, from the catalogue of the window. */
export function photoReportWords(language: ReportLanguage): PhotoReportWords {
  const { report, fields } = catalogues[language]
  return { ...report, language, direction: directionOfLanguage(language), fields }
}
