"""What stands between the network and the pages: each a plain ASGI layer that can be tried by itself.

asking.py     what a request says of itself: headers, cookies, address
refusal.py    answers that refuse, in one shape
headers.py    what every answer tells the browser not to do
hosts.py      only the names that are served, so that no other site can have itself resolved to this machine
origins.py    nothing is changed, or embedded, at the wish of another site
bodies.py     how much a request may carry
rates.py      how often one client may ask
tokens.py     form tokens: made for one session, checked with every change
fields.py     find the token in a form without reading the rest of it

A request passes them from the outside in: headers, hosts, origins, bodies, who asks (``accounts/gate.py``), rates,
tokens. What one of them refuses never reaches a page.
"""
