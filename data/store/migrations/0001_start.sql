-- The subset of SQL that SQLite and PostgreSQL share. Instants are RFC 3339 text
-- in UTC, days are yyyy-mm-dd text, lists are JSON text, '' is "not known".
-- References are NULL where there is none, so that the database can check them.

CREATE TABLE dossier (
	id             TEXT NOT NULL PRIMARY KEY,
	created        TEXT NOT NULL,
	changed        TEXT NOT NULL,
	name           TEXT NOT NULL DEFAULT '',
	company        TEXT NOT NULL DEFAULT '',
	union_name     TEXT NOT NULL DEFAULT '',
	language       TEXT NOT NULL DEFAULT '',
	officer        TEXT NOT NULL DEFAULT '',
	agreement      TEXT NOT NULL DEFAULT '',
	agreement_ends TEXT NOT NULL DEFAULT '',
	reason         TEXT NOT NULL DEFAULT '',
	asks           TEXT NOT NULL DEFAULT '',
	evaluate       TEXT NOT NULL DEFAULT ''
);

CREATE TABLE unit (
	id        TEXT NOT NULL PRIMARY KEY,
	created   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	parent_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
	kind      TEXT NOT NULL DEFAULT '',
	name      TEXT NOT NULL DEFAULT '',
	headcount INTEGER NOT NULL DEFAULT 0,
	flex      INTEGER NOT NULL DEFAULT 0,
	aliases   TEXT NOT NULL DEFAULT '',
	position  INTEGER NOT NULL DEFAULT 0,
	note      TEXT NOT NULL DEFAULT ''
);

CREATE TABLE list (
	id             TEXT NOT NULL PRIMARY KEY,
	created        TEXT NOT NULL,
	changed        TEXT NOT NULL,
	kind           TEXT NOT NULL DEFAULT '',
	employer       TEXT NOT NULL DEFAULT '',
	file           TEXT NOT NULL DEFAULT '',
	hash           TEXT NOT NULL DEFAULT '',
	sheet          TEXT NOT NULL DEFAULT '',
	received       TEXT NOT NULL DEFAULT '',
	period         TEXT NOT NULL DEFAULT '',
	asked_by       TEXT NOT NULL DEFAULT '',
	legal_basis    TEXT NOT NULL DEFAULT '',
	delete_on      TEXT NOT NULL DEFAULT '',
	dropped        TEXT NOT NULL DEFAULT '',
	count_new      INTEGER NOT NULL DEFAULT 0,
	count_same     INTEGER NOT NULL DEFAULT 0,
	count_changed  INTEGER NOT NULL DEFAULT 0,
	count_moved    INTEGER NOT NULL DEFAULT 0,
	count_left     INTEGER NOT NULL DEFAULT 0,
	count_member   INTEGER NOT NULL DEFAULT 0,
	count_ask      INTEGER NOT NULL DEFAULT 0,
	count_skipped  INTEGER NOT NULL DEFAULT 0,
	batch_id       TEXT NOT NULL DEFAULT '',
	undone         INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE person (
	id              TEXT NOT NULL PRIMARY KEY,
	created         TEXT NOT NULL,
	changed         TEXT NOT NULL,
	given           TEXT NOT NULL DEFAULT '',
	infix           TEXT NOT NULL DEFAULT '',
	family          TEXT NOT NULL DEFAULT '',
	initials        TEXT NOT NULL DEFAULT '',
	employee_number TEXT NOT NULL DEFAULT '',
	unit_id         TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
	employer_unit   TEXT NOT NULL DEFAULT '',
	employer_site   TEXT NOT NULL DEFAULT '',
	job_title       TEXT NOT NULL DEFAULT '',
	start_date      TEXT NOT NULL DEFAULT '',
	end_date        TEXT NOT NULL DEFAULT '',
	hours           DOUBLE PRECISION NOT NULL DEFAULT 0,
	fte             DOUBLE PRECISION NOT NULL DEFAULT 0,
	contract        TEXT NOT NULL DEFAULT '',
	manager         TEXT NOT NULL DEFAULT '',
	email           TEXT NOT NULL DEFAULT '',
	phone           TEXT NOT NULL DEFAULT '',
	street          TEXT NOT NULL DEFAULT '',
	postcode        TEXT NOT NULL DEFAULT '',
	town            TEXT NOT NULL DEFAULT '',
	membership      TEXT NOT NULL DEFAULT '',
	member_number   TEXT NOT NULL DEFAULT '',
	member_since    TEXT NOT NULL DEFAULT '',
	roles           TEXT NOT NULL DEFAULT '',
	follow_state    TEXT NOT NULL DEFAULT '',
	rep_id          TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	next_contact    TEXT NOT NULL DEFAULT '',
	list_id         TEXT REFERENCES list (id) DEFERRABLE INITIALLY DEFERRED,
	delete_on       TEXT NOT NULL DEFAULT '',
	birth_year      INTEGER NOT NULL DEFAULT 0,
	note            TEXT NOT NULL DEFAULT ''
);
CREATE INDEX person_unit ON person (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX person_rep ON person (rep_id) WHERE rep_id IS NOT NULL;
CREATE INDEX person_list ON person (list_id) WHERE list_id IS NOT NULL;

CREATE TABLE topic (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	title      TEXT NOT NULL DEFAULT '',
	lane       TEXT NOT NULL DEFAULT '',
	unit_id    TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
	heat       INTEGER NOT NULL DEFAULT 0,
	last_heard TEXT NOT NULL DEFAULT '',
	note       TEXT NOT NULL DEFAULT '',
	position   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE goal (
	id        TEXT NOT NULL PRIMARY KEY,
	created   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	topic_id  TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
	title     TEXT NOT NULL DEFAULT '',
	indicator TEXT NOT NULL DEFAULT '',
	baseline  TEXT NOT NULL DEFAULT '',
	target    TEXT NOT NULL DEFAULT '',
	due       TEXT NOT NULL DEFAULT '',
	lane      TEXT NOT NULL DEFAULT '',
	reached   TEXT NOT NULL DEFAULT '',
	position  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE meeting (
	id      TEXT NOT NULL PRIMARY KEY,
	created TEXT NOT NULL,
	changed TEXT NOT NULL,
	held    TEXT NOT NULL DEFAULT '',
	title   TEXT NOT NULL DEFAULT '',
	place   TEXT NOT NULL DEFAULT '',
	present INTEGER NOT NULL DEFAULT 0,
	agenda  TEXT NOT NULL DEFAULT '',
	summary TEXT NOT NULL DEFAULT ''
);

CREATE TABLE action (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	goal_id    TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
	meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	title      TEXT NOT NULL DEFAULT '',
	who        TEXT NOT NULL DEFAULT '',
	rep_id     TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	due        TEXT NOT NULL DEFAULT '',
	status     TEXT NOT NULL DEFAULT '',
	done       TEXT NOT NULL DEFAULT '',
	position   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX action_rep ON action (rep_id) WHERE rep_id IS NOT NULL;

CREATE TABLE contact (
	id        TEXT NOT NULL PRIMARY KEY,
	created   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	rep_id    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	held      TEXT NOT NULL DEFAULT '',
	channel   TEXT NOT NULL DEFAULT '',
	note      TEXT NOT NULL DEFAULT ''
);
CREATE INDEX contact_person ON contact (person_id, held);
CREATE INDEX contact_rep ON contact (rep_id) WHERE rep_id IS NOT NULL;

CREATE TABLE snapshot (
	id      TEXT NOT NULL PRIMARY KEY,
	created TEXT NOT NULL,
	changed TEXT NOT NULL,
	taken   TEXT NOT NULL DEFAULT '',
	note    TEXT NOT NULL DEFAULT '',
	figures TEXT NOT NULL DEFAULT ''
);

-- What columns of an employer's lists were taken to mean.
CREATE TABLE mapping (
	employer TEXT NOT NULL,
	header   TEXT NOT NULL,
	field    TEXT NOT NULL,
	PRIMARY KEY (employer, header)
);

-- The log. Numbers instead of ids keep it small: 100,000 new people are one
-- batch and 100,000 changes. The changes of a batch are numbered from
-- first_change to last_change.
CREATE TABLE batch (
	number       INTEGER NOT NULL PRIMARY KEY,
	id           TEXT NOT NULL UNIQUE,
	made         TEXT NOT NULL,
	author       TEXT NOT NULL,
	label        TEXT NOT NULL,
	undoes       TEXT NOT NULL DEFAULT '',
	reverts      INTEGER NOT NULL DEFAULT 0,
	undone       INTEGER NOT NULL DEFAULT 0,
	row_count    INTEGER NOT NULL DEFAULT 0,
	first_change INTEGER NOT NULL,
	last_change  INTEGER NOT NULL
);

CREATE TABLE change (
	number    INTEGER NOT NULL PRIMARY KEY,
	batch     INTEGER NOT NULL,
	noun      TEXT NOT NULL,
	row_id    TEXT NOT NULL,
	op        TEXT NOT NULL,
	field     TEXT NOT NULL DEFAULT '',
	old_value TEXT NOT NULL DEFAULT '',
	new_value TEXT NOT NULL DEFAULT ''
);
CREATE INDEX change_row ON change (row_id);
