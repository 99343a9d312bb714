"""The pages of a report, as HTML: one function a page gives what its template shows, and one renders it.

rendering.py   the templates, and the words that they may use
places.py      where each page lies, so that every link holds from a disk without a network
overview.py    what was read, from whom and when; contacts over time; coverage; findings by severity
contacts.py    lists of contacts by year, and a page for each
documents.py   a page for each document: its text with the cited words marked, and its versions
pairs.py       a page for each two people: how often, by whose account, where the silences are
claims.py      a page for each claim: what was said, what counts, the verdict, what would change it
findings.py    lists of findings by rule, and the catalogue of rules
timeline.py    how a contact came out, drawn
comparing.py   what each side says, topic by topic
strip.py       a history, drawn
charts.py      bars over time and a grid of months, drawn by Vega-Lite
tables.py      the same as CSV, for spreadsheets

Whatever stands in a document is shown as text: templates escape all of it, and no page has a script.
"""
