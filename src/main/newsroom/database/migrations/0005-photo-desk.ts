import type { Migration } from '../migrate.ts'

/** What a file says about itself and what its picture looks like are kept; and the newsroom keeps rosters and templates of captions. */
export const photoDesk: Migration = {
  number: 5,
  sql: `
    ALTER TABLE photo ADD COLUMN facts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(facts));
    -- A fingerprint of the picture by which its likes are found; null until it was made.
    ALTER TABLE photo ADD COLUMN look TEXT;

    -- Code replacements: a tab-separated text, as photo desks pass it on.
    CREATE TABLE roster (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      entries TEXT NOT NULL,
      -- Whether its codes are replaced in what is written.
      in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
      revision INTEGER NOT NULL,
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      -- Kept when deleted, so that there is a way back.
      removed_at TEXT
    ) STRICT;

    CREATE TABLE caption_template (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- The text of each field that it fills, with variables.
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      revision INTEGER NOT NULL,
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
  `,
}
