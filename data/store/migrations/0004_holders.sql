-- Who can open the file: one row for each key-N.age, where N is position. key_hash is
-- the SHA-256 of that part, recipient the public key to which dossier.age is encrypted
-- for this holder. The name is one that the group gives. Both tables are written anew
-- with every save.
CREATE TABLE holder (
	key_hash  TEXT NOT NULL PRIMARY KEY,
	position  INTEGER NOT NULL,
	name      TEXT NOT NULL DEFAULT '',
	kind      TEXT NOT NULL,
	made      TEXT NOT NULL DEFAULT '',
	used      TEXT NOT NULL DEFAULT '',
	recipient TEXT NOT NULL
);

-- What binds the parts of the file together: the SHA-256 of format.json, which names
-- those of the key files, and how often the holders changed. One row, none in a file of
-- an earlier Kader that was not saved since.
CREATE TABLE seal (
	format_hash TEXT NOT NULL PRIMARY KEY,
	generation  INTEGER NOT NULL
);
