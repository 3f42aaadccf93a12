-- Who has which task in the group, from when until when. Empty days are not known; until is the last day.
CREATE TABLE post (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	person_id  TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	kind       TEXT NOT NULL DEFAULT '',
	body       TEXT NOT NULL DEFAULT '',
	seat       TEXT NOT NULL DEFAULT '',
	elected    TEXT NOT NULL DEFAULT '',
	starts     TEXT NOT NULL DEFAULT '',
	ends       TEXT NOT NULL DEFAULT '',
	called     TEXT NOT NULL DEFAULT '',
	met        TEXT NOT NULL DEFAULT '',
	course     TEXT NOT NULL DEFAULT ''
);

-- The units whose colleagues a rep keeps in touch with.
CREATE TABLE post_unit (
	id      TEXT NOT NULL PRIMARY KEY,
	created TEXT NOT NULL,
	changed TEXT NOT NULL,
	post_id TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
	unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);

-- Who may be asked for a post, why, and by whom.
CREATE TABLE candidate (
	id        TEXT NOT NULL PRIMARY KEY,
	created   TEXT NOT NULL,
	changed   TEXT NOT NULL,
	person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	kind      TEXT NOT NULL DEFAULT '',
	why       TEXT NOT NULL DEFAULT '',
	asker_id  TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	asked     TEXT NOT NULL DEFAULT '',
	answer    TEXT NOT NULL DEFAULT ''
);

ALTER TABLE person ADD COLUMN step TEXT NOT NULL DEFAULT '';

-- The log of a topic: what was heard, never from which colleague.
CREATE TABLE heard (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	topic_id   TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
	unit_id    TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
	held       TEXT NOT NULL DEFAULT '',
	people     INTEGER NOT NULL DEFAULT 0,
	heat       INTEGER NOT NULL DEFAULT 0,
	rep_id     TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	source     TEXT NOT NULL DEFAULT '',
	meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE meeting ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE meeting ADD COLUMN starts TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN lasts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN repeats TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN open_to TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN questions TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN others INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN talks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN tool TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN code TEXT NOT NULL DEFAULT '';

CREATE TABLE agenda_point (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	position   INTEGER NOT NULL DEFAULT 0,
	kind       TEXT NOT NULL DEFAULT '',
	ref_id     TEXT NOT NULL DEFAULT '',
	title      TEXT NOT NULL DEFAULT '',
	minutes    INTEGER NOT NULL DEFAULT 0,
	outcome    TEXT NOT NULL DEFAULT '',
	note       TEXT NOT NULL DEFAULT ''
);

-- Who was invited to a meeting and who came. person_id is NULL for somebody who is not in the dossier any more.
CREATE TABLE attendance (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	person_id  TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	invited    INTEGER NOT NULL DEFAULT 0,
	came       INTEGER NOT NULL DEFAULT 0
);
-- Where people go in thousands, an import that is taken back, these are looked through for each.
CREATE INDEX attendance_person ON attendance (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX heard_rep ON heard (rep_id) WHERE rep_id IS NOT NULL;

ALTER TABLE action ADD COLUMN topic_id TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE decision (
	id         TEXT NOT NULL PRIMARY KEY,
	created    TEXT NOT NULL,
	changed    TEXT NOT NULL,
	kind       TEXT NOT NULL DEFAULT '',
	held       TEXT NOT NULL DEFAULT '',
	words      TEXT NOT NULL DEFAULT '',
	meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	topic_id   TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
	goal_id    TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
);

-- Who tells which unit of a decision; unit_id is NULL for the whole company.
CREATE TABLE telling (
	id          TEXT NOT NULL PRIMARY KEY,
	created     TEXT NOT NULL,
	changed     TEXT NOT NULL,
	decision_id TEXT REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
	unit_id     TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
	who         TEXT NOT NULL DEFAULT '',
	rep_id      TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	way         TEXT NOT NULL DEFAULT '',
	due         TEXT NOT NULL DEFAULT '',
	told        TEXT NOT NULL DEFAULT ''
);

-- Roles become posts without days, because nobody said them. An id that is the same on every machine: that
-- of the person, with the version of UUIDs that are made otherwise (8), and for a seat in the works council
-- another first digit.
INSERT INTO post (id, created, changed, person_id, kind)
	SELECT substr(id, 1, 14) || '8' || substr(id, 16), created, changed, id, 'rep' FROM person
	WHERE roles LIKE '%"rep"%';
INSERT INTO post (id, created, changed, person_id, kind)
	SELECT 'f' || substr(id, 2, 13) || '8' || substr(id, 16), created, changed, id, 'works-council' FROM person
	WHERE roles LIKE '%"works-council"%';
UPDATE person SET roles = REPLACE(REPLACE(REPLACE(roles, '"rep",', ''), ',"rep"', ''), '"rep"', '')
	WHERE roles LIKE '%"rep"%';
UPDATE person SET roles = REPLACE(REPLACE(REPLACE(roles, '"works-council",', ''), ',"works-council"', ''), '"works-council"', '')
	WHERE roles LIKE '%"works-council"%';
UPDATE person SET roles = '' WHERE roles = '[]';

-- The heat of a topic and the day it was last heard become the first entry of its log.
INSERT INTO heard (id, created, changed, topic_id, unit_id, held, heat, source)
	SELECT substr(id, 1, 14) || '8' || substr(id, 16), created, changed, id, unit_id, last_heard, heat, 'before' FROM topic
	WHERE heat <> 0 OR last_heard <> '';
ALTER TABLE topic DROP COLUMN heat;
ALTER TABLE topic DROP COLUMN last_heard;
