"""The optional extractor: what to ask a language model about a document, and what of its answer counts.

Pure, as all extraction: nothing here connects to anything; ``engine/asking`` does that.

asking.py     a document's text to questions, each the body of one request
answer.py     the text of an answer to entries of plain words, checked by type
places.py     words to their place in the text; those that do not stand there are refused
records.py    entries to mentions and claims: names by our gazetteer, times and quantities by our own grammars
joining.py    a document's own mentions and claims with those of the answers; the rules' win
"""

from backchannel.extraction.language_model.answer import Answer, read_answer
from backchannel.extraction.language_model.asking import Question, questions_about
from backchannel.extraction.language_model.joining import Joined, join_answers

__all__ = ["Answer", "Joined", "Question", "join_answers", "questions_about", "read_answer"]
