-- What became of each row of an employer's list, and what it said of someone's work.
-- Like the log it has numbers instead of ids, because a list may have 100,000 rows:
-- batch is the one of the list. Who was deleted may stay here until the erasure, as
-- in the log; nobody sees it.
CREATE TABLE listing (
	batch         INTEGER NOT NULL,
	row_number    INTEGER NOT NULL DEFAULT 0,
	person_id     TEXT NOT NULL DEFAULT '',
	decision      TEXT NOT NULL DEFAULT '',
	member        INTEGER NOT NULL DEFAULT 0,
	joined        INTEGER NOT NULL DEFAULT 0,
	came_back     INTEGER NOT NULL DEFAULT 0,
	employer_unit TEXT NOT NULL DEFAULT '',
	employer_site TEXT NOT NULL DEFAULT '',
	job_title     TEXT NOT NULL DEFAULT '',
	hours         DOUBLE PRECISION NOT NULL DEFAULT 0,
	fte           DOUBLE PRECISION NOT NULL DEFAULT 0
);
CREATE INDEX listing_batch ON listing (batch);

ALTER TABLE list ADD COLUMN count_came_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list ADD COLUMN count_joined INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list ADD COLUMN count_missing INTEGER NOT NULL DEFAULT 0;

-- What a batch changed in mapping, so that undo can take it back: a list that was
-- misunderstood is not misunderstood the same way again.
CREATE TABLE mapping_change (
	batch     INTEGER NOT NULL,
	employer  TEXT NOT NULL,
	header    TEXT NOT NULL,
	old_field TEXT NOT NULL DEFAULT '',
	new_field TEXT NOT NULL DEFAULT ''
);
CREATE INDEX mapping_change_batch ON mapping_change (batch);
