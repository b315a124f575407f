import type { Migration } from '../migrate.ts'

/** A target length says what it counts; and the newsroom keeps snippets and the templates that stories begin with. */
export const templates: Migration = {
  number: 4,
  sql: `
    ALTER TABLE story ADD COLUMN target_unit TEXT NOT NULL DEFAULT 'words' CHECK (target_unit IN ('words', 'characters', 'lines'));
    -- A number that stands there was one of words. Where there is none, the desk's own unit is what is offered.
    UPDATE story SET target_unit = 'characters' WHERE target_length IS NULL
      AND (lower(language) IN ('ja', 'ko', 'zh') OR lower(substr(language, 1, 3)) IN ('ja-', 'ko-', 'zh-'));

    CREATE TABLE text_template (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('snippet', 'story')),
      name TEXT NOT NULL,
      -- What is typed for a snippet before the Tab key; empty where it has none.
      abbreviation TEXT NOT NULL,
      -- Of a story: those of its fields that a new one begins with.
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      blocks TEXT NOT NULL CHECK (json_valid(blocks)),
      revision INTEGER NOT NULL,
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      -- Kept when deleted, so that there is a way back.
      removed_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX text_template_by_abbreviation ON text_template (abbreviation) WHERE abbreviation <> '' AND removed_at IS NULL;
  `,
}
