"""Addresses in, bytes and whole exchanges kept in the ledger.

address.py       which addresses can be fetched, and how one is written
limits.py        bounds and manners, from the settings
network.py       connections to addresses that were checked, each within a deadline
decoding.py      compressed answers unpacked, and no more of them than may be
client.py        one request and its answer
politeness.py    whose turn it is, and how long to wait
robots.py        what robots.txt asks
fetching.py      redirects followed, failures tried again
exchange.py      the exchange as a WARC file, and what later requests need of it
content_type.py  what an answer is
taking.py        what came of it, into the ledger
listed.py        and what a feed or other listing lists
lists.py         files of addresses
schedule.py      when each address is to be looked at again
looks.py         what a look shows beside those before it

Loaded when an address is first given: the libraries behind it take a while.
"""
