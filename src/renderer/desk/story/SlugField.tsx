import { useTranslation } from 'react-i18next'
import { slugOf } from '#domain/story/slug.ts'
import type { StoryFields } from '#domain/story/story.ts'
import type { StoryInUse } from '../../editor/story-session.ts'
import { TextField } from '../../ui/TextField.tsx'

/** Whether a slug is the one that the headline makes, a number at its end for a taken one apart. */
function followsHeadline({ slug, headline }: Pick<StoryFields, 'slug' | 'headline'>): boolean {
  const made = slugOf(headline)
  if (made === '') return slug === '' || slug.startsWith('untitled-')
  return slug === '' || slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1)))
}

/** The story's own short name. It follows the headline until somebody writes one; a taken one is said so at once. */
export function SlugField({ story: { fields, problems, change, settle } }: { story: StoryInUse }) {
  const { t } = useTranslation()
  const problem = problems.slug
  return (
    <div data-field="slug">
      <TextField
        label={t('inspector.slug')}
        spellCheck={false}
        autoCapitalize="off"
        value={fields.slug}
        invalid={problem ? t(problem.message, { ...problem.values }) : null}
        hint={followsHeadline(fields) ? t('inspector.slugFollows') : undefined}
        onChange={(slug) => change('slug', slug)}
        onBlur={() => settle('slug')}
      />
    </div>
  )
}
