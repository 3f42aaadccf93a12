-- What the group said of a row of a list and somebody of the dossier: the same person, or different
-- people. hash is a keyed hash of what the row said; other_id is whom the row became.
CREATE TABLE pair (
	id        TEXT NOT NULL PRIMARY KEY,
	created   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	other_id  TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	answer    TEXT NOT NULL DEFAULT '',
	hash      TEXT NOT NULL DEFAULT ''
);
CREATE INDEX pair_person ON pair (person_id);
CREATE INDEX pair_other ON pair (other_id);
