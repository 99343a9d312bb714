"""The JSON interface: what commands print with ``--json``, asked for over HTTP.

answers.py      what is sent: JSON, and every error in one shape
parameters.py   what may be asked for: filters and pages
records.py      contacts, findings, claims, pairs, documents
questions.py    what is worked out when it is asked: check, cadence, search, revisions
upkeep.py       rules, verify, checkpoint
shapes_of_records.py, shapes_of_answers.py   the shapes, as JSON Schema
document.py     the description of it all (OpenAPI 3.1)
reading.py      the same as a page, and the addresses of both
"""
