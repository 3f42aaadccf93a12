-- What went out of the dossier. Neither the name of the file nor its place is kept.
CREATE TABLE export (
	id           TEXT NOT NULL PRIMARY KEY,
	created      TEXT NOT NULL,
	changed      TEXT NOT NULL,
	kind         TEXT NOT NULL DEFAULT '',
	made         TEXT NOT NULL DEFAULT '',
	names        INTEGER NOT NULL DEFAULT 0,
	small_counts INTEGER NOT NULL DEFAULT 0,
	reader       TEXT NOT NULL DEFAULT '',
	rep_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	people       INTEGER NOT NULL DEFAULT 0,
	destroy_by   TEXT NOT NULL DEFAULT '',
	destroyed    TEXT NOT NULL DEFAULT '',
	shown        TEXT NOT NULL DEFAULT '',
	batch_id     TEXT NOT NULL DEFAULT ''
);

-- Who was named in it. Like listing it has the number of the batch, because a list may name
-- 100,000 people.
CREATE TABLE exported (
	batch     INTEGER NOT NULL,
	person_id TEXT NOT NULL
);
CREATE INDEX exported_batch ON exported (batch);

-- When the group destroyed the file that a list was read from; '' is not, as far as we know.
ALTER TABLE list ADD COLUMN destroyed TEXT NOT NULL DEFAULT '';
