-- What the report is made from. moment: seconds since 1970 at which the run started.
CREATE TABLE standing (verdict TEXT PRIMARY KEY, standing TEXT NOT NULL);
CREATE TABLE run (
    started TEXT, version TEXT, course TEXT, seed TEXT, isolation TEXT, missing TEXT, moment REAL,
    UNIQUE (started, version, course, seed, isolation, missing)
);
CREATE TABLE learner (id TEXT PRIMARY KEY, name TEXT NOT NULL, moment REAL NOT NULL)
    WITHOUT ROWID;
CREATE TABLE attempt (
    seq INTEGER PRIMARY KEY, learner TEXT, exercise TEXT, title TEXT, verdict TEXT, duration REAL,
    digest TEXT, note TEXT, moment REAL
);
-- rank: 0 for the first diagnosis of an attempt, which says most
CREATE TABLE mistake (
    attempt INTEGER, rank INTEGER, code TEXT, title TEXT, line INTEGER, certain INTEGER
);
CREATE TABLE arrival (learner TEXT, kind TEXT, what TEXT, reason TEXT, moment REAL);
-- form: what two equal programs have in common
CREATE TABLE program (
    learner TEXT, exercise TEXT, path TEXT, form TEXT, statements INTEGER, changed INTEGER,
    PRIMARY KEY (learner, exercise)
) WITHOUT ROWID;
-- fingerprints of the programs that are compared
CREATE TABLE fingerprint (
    exercise TEXT, learner TEXT, print INTEGER, PRIMARY KEY (exercise, learner, print)
) WITHOUT ROWID;
