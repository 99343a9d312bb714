"""Who may use the application, and what for.

roles.py       the table of who may do what
viewer.py      who asks, as every request has it
words.py       what a name and a password may be
passwords.py   keep passwords as argon2id hashes, and check them in the same time whether there is one or not
file.py        the file of accounts, sessions and failed tries, beside the ledger
sessions.py    tokens in cookies, of which only a hash is kept; they end when unused, and in any case
lockout.py     ever longer waits after wrong passwords, by name and by address
accounts.py    add, change and remove accounts, sign in and out; each act is told in the ledger

Accounts are no evidence: their file is never exported or sealed. What was done with them is in the ledger for good.
"""
