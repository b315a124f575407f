import type { Migration } from '../migrate.ts'

/** Everything that the first newsroom keeps: stories, versions, photos, sources, citations, publications, settings and changes. */
export const newsroom: Migration = {
  number: 1,
  sql: `
    CREATE TABLE story (
      id TEXT PRIMARY KEY,
      slug TEXT NOT NULL COLLATE NOCASE UNIQUE,
      slug_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (slug_by_hand IN (0, 1)),
      headline TEXT NOT NULL,
      short_headline TEXT NOT NULL,
      dek TEXT NOT NULL,
      bylines TEXT NOT NULL CHECK (json_valid(bylines)),
      dateline TEXT NOT NULL,
      section TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags)),
      language TEXT NOT NULL,
      direction TEXT NOT NULL,
      lead_photo_id TEXT,
      status TEXT NOT NULL,
      embargo_at TEXT,
      embargo_zone TEXT,
      target_length INTEGER,
      notes TEXT NOT NULL,
      seo_title TEXT NOT NULL,
      seo_description TEXT NOT NULL,
      fields_revision INTEGER NOT NULL,
      -- The revision at which each field last changed, by name.
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      body_revision INTEGER NOT NULL,
      -- All block hashes combined by exclusive or, so that a save costs what it changes.
      body_hash BLOB NOT NULL,
      words INTEGER NOT NULL,
      characters INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX story_by_time ON story (trashed_at, updated_at);
    CREATE INDEX story_by_lead_photo ON story (lead_photo_id) WHERE lead_photo_id IS NOT NULL;

    CREATE TABLE story_block (
      story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      ord TEXT NOT NULL,
      content TEXT NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (story_id, id)
    ) STRICT;
    CREATE INDEX story_block_in_order ON story_block (story_id, ord);

    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      -- Counts the versions of a story from 1.
      number INTEGER NOT NULL,
      reason TEXT NOT NULL,
      name TEXT NOT NULL,
      author TEXT NOT NULL,
      headline TEXT NOT NULL,
      words INTEGER NOT NULL,
      characters INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      -- 1: content stands alone; 0: it is what changed since the version before.
      keyframe INTEGER NOT NULL CHECK (keyframe IN (0, 1)),
      content BLOB NOT NULL,
      hash BLOB NOT NULL,
      UNIQUE (story_id, number)
    ) STRICT;

    CREATE TABLE photo (
      id TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      sha256 TEXT UNIQUE,
      media_type TEXT,
      bytes INTEGER,
      width INTEGER,
      height INTEGER,
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      drift TEXT NOT NULL CHECK (json_valid(drift)),
      revision INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK ((sha256 IS NULL) = (media_type IS NULL))
    ) STRICT;

    -- Which photo stands in which block; written with the block.
    CREATE TABLE placement (
      story_id TEXT NOT NULL,
      block_id TEXT NOT NULL,
      placement_id TEXT NOT NULL,
      photo_id TEXT NOT NULL,
      FOREIGN KEY (story_id, block_id) REFERENCES story_block (story_id, id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX placement_by_block ON placement (story_id, block_id);
    CREATE INDEX placement_by_photo ON placement (photo_id);

    CREATE TABLE source (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      affiliation TEXT NOT NULL,
      contacts TEXT NOT NULL,
      attribution TEXT NOT NULL,
      notes TEXT NOT NULL,
      revision INTEGER NOT NULL,
      field_revisions TEXT NOT NULL CHECK (json_valid(field_revisions)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

    CREATE TABLE citation (
      id TEXT PRIMARY KEY,
      story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      passage TEXT NOT NULL,
      note TEXT NOT NULL,
      checked INTEGER NOT NULL CHECK (checked IN (0, 1)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      -- Kept when removed, so that undo and old versions find it again.
      removed_at TEXT
    ) STRICT;
    CREATE INDEX citation_by_story ON citation (story_id);
    CREATE INDEX citation_by_source ON citation (source_id);

    -- What went out. Outlives its story: a kill leaves a record.
    CREATE TABLE publication (
      id TEXT PRIMARY KEY,
      story_id TEXT NOT NULL,
      format TEXT NOT NULL,
      flavour TEXT NOT NULL,
      folder TEXT NOT NULL,
      headline TEXT NOT NULL,
      overridden_by TEXT,
      -- Fields, body, photos' fields and files as they went out; null once the story was purged.
      snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
      published_at TEXT NOT NULL,
      killed_at TEXT
    ) STRICT;
    CREATE INDEX publication_by_story ON publication (story_id, published_at);

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      part TEXT NOT NULL,
      origin TEXT NOT NULL
    ) STRICT;
  `,
}
