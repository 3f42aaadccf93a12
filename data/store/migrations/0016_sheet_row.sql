-- What stood in each row of a call list that went out, so that the sheet that comes back can be compared
-- with what happened since. sheet_key stands in the sheet; the hashes are of what the sheet showed;
-- answered is a hash of the answer that was taken over.
CREATE TABLE sheet_row (
	id           TEXT NOT NULL PRIMARY KEY,
	created      TEXT NOT NULL,
	changed      TEXT NOT NULL,
	person_id    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	rep_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	sheet_key    TEXT NOT NULL DEFAULT '',
	made         TEXT NOT NULL DEFAULT '',
	follow_state TEXT NOT NULL DEFAULT '',
	next_contact TEXT NOT NULL DEFAULT '',
	last_contact TEXT NOT NULL DEFAULT '',
	name_hash    TEXT NOT NULL DEFAULT '',
	phone_hash   TEXT NOT NULL DEFAULT '',
	email_hash   TEXT NOT NULL DEFAULT '',
	answered     TEXT NOT NULL DEFAULT '',
	taken        TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sheet_row_person ON sheet_row (person_id);
CREATE INDEX sheet_row_rep ON sheet_row (rep_id) WHERE rep_id IS NOT NULL;

-- The part of those keys that all rows of one call list share; '' is an export without keys.
ALTER TABLE export ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
