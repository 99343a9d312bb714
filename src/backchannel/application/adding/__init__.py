"""Adding to the dossier: files, addresses, pasted texts, the example.

Everything is captured before anything looks at it. What need not be looked into for that (files, texts) is captured
while its giver waits; what must be (archives) or takes long (addresses) is captured by a background job. Then one
builds.

    receiving.py  a form with files, no larger than it may be
    taking.py     what was handed over into the ledger, and what came of it as lines
    tasks.py      what the background job does: addresses, archives, the example
    pages.py      the page, and where its forms lead
"""
