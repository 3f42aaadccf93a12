-- A check of the day of birth beside the year, 1 to 61: the days since 1 January modulo 61, plus one. It
-- contradicts another day, and leaves six that it may be. 0 is not known. Dossiers of before it have none: their dates of birth were never
-- kept.
ALTER TABLE person ADD COLUMN birth_check INTEGER NOT NULL DEFAULT 0;
