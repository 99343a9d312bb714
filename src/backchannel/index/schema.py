"""The tables of the index. A row of a list is kept as the JSON that its template shows."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE gone (of TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (of, number)) WITHOUT ROWID;
CREATE TABLE pages (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, sort TEXT NOT NULL,
  day TEXT NOT NULL, party TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL
);
CREATE INDEX documents_by_sort ON documents (sort, id, day, party, kind);
CREATE INDEX documents_by_party ON documents (party, sort, id, day, kind);
CREATE VIRTUAL TABLE documents_words USING fts5 (
  title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE contacts (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, sort TEXT NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, channel TEXT NOT NULL, status TEXT NOT NULL, pair TEXT NOT NULL,
  told TEXT NOT NULL, accounts TEXT NOT NULL, row TEXT NOT NULL
);
CREATE INDEX contacts_by_sort ON contacts (sort, id, first, last, channel, status, accounts);
CREATE INDEX contacts_by_channel ON contacts (channel, sort, id, first, last, status, accounts);
CREATE INDEX contacts_by_pair ON contacts (pair, sort, id);
CREATE TABLE people (
  number INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, party TEXT NOT NULL, words TEXT NOT NULL,
  UNIQUE (key, name, party)
);
CREATE TABLE contact_people (
  person INTEGER NOT NULL, contact TEXT NOT NULL, PRIMARY KEY (person, contact)
) WITHOUT ROWID;
CREATE INDEX people_by_contact ON contact_people (contact);
CREATE TABLE contact_words (
  contact TEXT NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
);
CREATE INDEX words_by_contact ON contact_words (contact);
CREATE INDEX contact_words_by_document ON contact_words (document);
CREATE TABLE gone_words (
  contact TEXT NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (contact, document, start, end)
) WITHOUT ROWID;
CREATE TABLE candidates (contact TEXT NOT NULL, mention TEXT NOT NULL);
CREATE INDEX candidates_by_contact ON candidates (contact);
CREATE VIRTUAL TABLE contacts_words USING fts5 (
  title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE findings (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, sort TEXT NOT NULL,
  first TEXT NOT NULL, code TEXT NOT NULL, severity INTEGER NOT NULL, subject TEXT NOT NULL, parties TEXT NOT NULL,
  known TEXT NOT NULL
);
CREATE INDEX findings_by_known ON findings (known, id);
CREATE INDEX findings_by_sort ON findings (sort, id);
CREATE INDEX findings_by_code ON findings (code, sort, id);
CREATE INDEX findings_by_severity ON findings (severity, sort, id);
CREATE INDEX findings_by_subject ON findings (subject);
CREATE TABLE finding_subjects (finding TEXT NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL);
CREATE INDEX subjects_by_finding ON finding_subjects (finding);
CREATE INDEX findings_of_subject ON finding_subjects (subject, finding);
CREATE TABLE finding_words (
  finding TEXT NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
);
CREATE INDEX words_by_finding ON finding_words (finding);
CREATE INDEX words_by_document ON finding_words (document);
CREATE VIRTUAL TABLE findings_words USING fts5 (
  title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE claims (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, sort TEXT NOT NULL,
  day TEXT NOT NULL, document TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, row TEXT NOT NULL
);
CREATE INDEX claims_by_sort ON claims (sort, id, day, verdict);
CREATE INDEX claims_by_verdict ON claims (verdict, sort, id, day);
CREATE INDEX claims_by_document ON claims (document);
CREATE VIRTUAL TABLE claims_words USING fts5 (
  title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE pairs (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, pair TEXT NOT NULL, sort TEXT NOT NULL, row TEXT NOT NULL
);
CREATE INDEX pairs_by_sort ON pairs (sort, name);

CREATE TABLE queue (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, sort TEXT NOT NULL, contact TEXT NOT NULL, waiting INTEGER NOT NULL,
  row TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX queue_by_sort ON queue (waiting, sort, id);
CREATE INDEX queue_by_contact ON queue (contact);
CREATE TABLE queue_subjects (item TEXT NOT NULL, subject TEXT NOT NULL);
CREATE INDEX subjects_of_queue ON queue_subjects (item);
CREATE INDEX queue_by_subject ON queue_subjects (subject);
CREATE TABLE joined_in (contact TEXT NOT NULL, partition TEXT NOT NULL);
CREATE INDEX joined_by_contact ON joined_in (contact);
CREATE INDEX joined_by_partition ON joined_in (partition);

CREATE TABLE changes (document TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL);
CREATE INDEX changes_by_document ON changes (document);
CREATE TABLE edits (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, party TEXT NOT NULL, changes TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX edits_by_time ON edits (at, id);
"""
"""``sort`` orders a list, the first to show last; ``number`` ties a row to its words, and is never used twice: ``gone``
are those whose words are still there. ``gone_words`` are those of contacts that are not there any more under their
names of then: they lead to the contacts that have them now. The indexes of a list hold what its filters ask, so that
counting reads them alone.
"""
