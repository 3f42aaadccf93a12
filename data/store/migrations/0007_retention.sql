-- How long things are kept. What is kept beyond its period has a day and a reason. The
-- periods are months; 0 is the usual one.
ALTER TABLE person ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN keep_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN keep_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN keep_reason TEXT NOT NULL DEFAULT '';
-- The day on which somebody asked to be left alone, of whom from then on only a name and
-- one trait are kept.
ALTER TABLE person ADD COLUMN objected TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN keep_not_joined INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN keep_left INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN keep_notes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN keep_reason TEXT NOT NULL DEFAULT '';
