-- Who speaks at a meeting.
ALTER TABLE meeting ADD COLUMN speakers TEXT NOT NULL DEFAULT '';
