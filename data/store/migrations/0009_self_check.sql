-- What the group answered to the questions that it asks itself once a year. answers is JSON:
-- [{"Question":"disk","Answer":"yes"}]; an empty answer is not known. Who answered stands with
-- the batch.
CREATE TABLE self_check (
	id       TEXT NOT NULL PRIMARY KEY,
	created  TEXT NOT NULL,
	changed  TEXT NOT NULL,
	held     TEXT NOT NULL DEFAULT '',
	answers  TEXT NOT NULL DEFAULT '',
	batch_id TEXT NOT NULL DEFAULT ''
);
