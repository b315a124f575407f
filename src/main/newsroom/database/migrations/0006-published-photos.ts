import type { Migration } from '../migrate.ts'

/** Which photos went out with which story is known without reading what went out, and stays known when the words of a story are purged. */
export const publishedPhotos: Migration = {
  number: 6,
  sql: `
    CREATE TABLE published_photo (
      photo_id TEXT NOT NULL,
      story_id TEXT NOT NULL,
      PRIMARY KEY (photo_id, story_id)
    ) STRICT, WITHOUT ROWID;

    INSERT OR IGNORE INTO published_photo (photo_id, story_id)
    SELECT json_extract(photo.value, '$.id'), publication.story_id
    FROM publication, json_each(publication.snapshot, '$.photos') AS photo
    WHERE publication.snapshot IS NOT NULL AND json_extract(photo.value, '$.id') IS NOT NULL;
  `,
}
