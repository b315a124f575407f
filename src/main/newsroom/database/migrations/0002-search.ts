import type { Migration } from '../migrate.ts'

/** What is looked up: words of stories and photos, without the texts themselves. Filled and kept up to date by the search index. */
export const search: Migration = {
  number: 2,
  sql: `
    CREATE TABLE search_entry (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('story', 'photo')),
      id TEXT NOT NULL,
      -- Which writing of the story or photo is indexed.
      stamp TEXT NOT NULL,
      UNIQUE (kind, id)
    ) STRICT;

    -- The tokens are made by Stet, with a space between.
    CREATE VIRTUAL TABLE search_word USING fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
    );
    -- Merging is done in slices while nobody waits.
    INSERT INTO search_word (search_word, rank) VALUES ('automerge', 0);
    INSERT INTO search_word (search_word, rank) VALUES ('usermerge', 4);

    CREATE TRIGGER search_entry_goes AFTER DELETE ON search_entry BEGIN
      DELETE FROM search_word WHERE rowid = old.number;
    END;
    CREATE TRIGGER story_leaves_search AFTER DELETE ON story BEGIN
      DELETE FROM search_entry WHERE kind = 'story' AND id = old.id;
    END;
    CREATE TRIGGER photo_leaves_search AFTER DELETE ON photo BEGIN
      DELETE FROM search_entry WHERE kind = 'photo' AND id = old.id;
    END;
  `,
}
