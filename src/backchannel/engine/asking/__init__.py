"""Ask the optional extractor: a language model behind an address with OpenAI's interface. Off by default.

client.py      one question to the server, and its answer or what went wrong
answers.py     answers kept in the dossier, so that no question is asked twice
consulting.py  a build's questions: which to ask, within which budget, and when to stop
trouble.py     what went wrong, as one problem of each kind
"""

from backchannel.engine.asking.consulting import Consultation

__all__ = ["Consultation"]
