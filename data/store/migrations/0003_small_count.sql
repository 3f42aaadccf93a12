-- The number of members below which a count is not shown to others; 0 is the usual one.
ALTER TABLE dossier ADD COLUMN small_count INTEGER NOT NULL DEFAULT 0;
