-- One row for each machine on which the dossier was changed, and who works there: a person,
-- a typed name, or for an evening several people together. The days are when it was first
-- and last changed there. person_id refers to nobody once the person is gone.
CREATE TABLE copy (
	id         TEXT NOT NULL PRIMARY KEY,
	person_id  TEXT NOT NULL DEFAULT '',
	name       TEXT NOT NULL DEFAULT '',
	together   INTEGER NOT NULL DEFAULT 0,
	first_seen TEXT NOT NULL DEFAULT '',
	last_seen  TEXT NOT NULL DEFAULT ''
);

-- On which machine a batch was made, and by whom: a person (author_id), a name as it was
-- typed (author), or several people together.
ALTER TABLE batch ADD COLUMN copy_id TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN author_id TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN together INTEGER NOT NULL DEFAULT 0;
