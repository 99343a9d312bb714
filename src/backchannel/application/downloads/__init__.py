"""Lists to take away: as CSV, JSON or Parquet with the filters of the address, and findings as a feed.

lists.py    the records of a list, in rows and as the JSON that commands print
sending.py  the addresses of files: ``/data/contacts.csv?channel=call``
feed.py     findings as Atom
"""
