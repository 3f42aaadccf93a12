-- Words of free texts that look like names, and whether papers without names hide them.
CREATE TABLE word (
	id       TEXT NOT NULL PRIMARY KEY,
	created  TEXT NOT NULL,
	changed  TEXT NOT NULL,
	spelling TEXT NOT NULL DEFAULT '',
	hidden   INTEGER NOT NULL DEFAULT 0
);
