import type { Migration } from '../migrate.ts'

/** Versions name the one they are based on, so that one between two others can go; and what each changed is noted beside it. */
export const history: Migration = {
  number: 3,
  sql: `
    -- The number of the version that content says the changes to; null where it stands alone.
    ALTER TABLE version ADD COLUMN base INTEGER;
    UPDATE version SET base = number - 1 WHERE keyframe = 0;
    ALTER TABLE version DROP COLUMN keyframe;

    -- Where the writer's clock stood, as an IANA name; null for versions of an older Stet.
    ALTER TABLE version ADD COLUMN zone TEXT;

    -- What changed since the version before, as JSON; null until it is counted.
    ALTER TABLE version ADD COLUMN change TEXT CHECK (change IS NULL OR json_valid(change));
    CREATE INDEX version_to_count ON version (story_id) WHERE change IS NULL;
  `,
}
