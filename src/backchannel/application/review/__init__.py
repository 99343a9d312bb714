"""Review: what waits for a person, worked through one by one; several may do so at once.

docket.py       the decisions so far, and how many things wait
showing.py      what is shown of each thing that waits, and what can be decided on it
deciding.py     a form of a page becomes a decision; who comes too late is told so
rebuilding.py   the record is built anew with what was decided
news.py         what others have decided since a page was made
queue.py        the pages of the queue
contacts.py     "Your judgement" on the page of a contact
decisions.py    the list of all decisions, and undoing
"""
