-- Whom the group follows: from when, as a new colleague or as anybody else, why now, and what brought them in.
ALTER TABLE person ADD COLUMN started TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN new_hire INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN brought TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN brought_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX person_brought ON person (brought_by) WHERE brought_by IS NOT NULL;

-- What became of an attempt to make contact, and at what time to call back.
ALTER TABLE contact ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN back_at TEXT NOT NULL DEFAULT '';

-- The days on which the steps of the track are due: of the group, and of those whom a list brought.
ALTER TABLE dossier ADD COLUMN track TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN track TEXT NOT NULL DEFAULT '';

-- Until now only new colleagues were followed: from the day of the list that brought them, or else from the day on
-- which they were entered.
UPDATE person SET new_hire = 1, started = COALESCE(
	(SELECT list.received FROM list WHERE list.id = person.list_id AND list.received <> ''), substr(created, 1, 10))
	WHERE follow_state <> '';
