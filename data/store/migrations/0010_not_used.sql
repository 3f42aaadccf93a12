-- The columns of a list that were not used, by header: what a list says and Kader did not take over.
ALTER TABLE list ADD COLUMN not_used TEXT NOT NULL DEFAULT '';
