"""Evaluation: what was extracted, compared with what careful readers found in the same documents.

gold.py        annotated documents, as their file gives them
row.py         checked values of one object of that file
aligning.py    from places in a document's text to places in the raw file
comparing.py   when a name, a date, an attribution is the right one
scoring.py     one document's predictions against its annotation
figures.py     the counts of many documents as precision, recall and shares
"""

from backchannel.evaluation.figures import Figures, Parts, figures_of, group_of, parts_of
from backchannel.evaluation.gold import GoldDocument, GoldMention, check_places, groups_apart, read_gold
from backchannel.evaluation.scoring import Difference, Score, score_document, score_failed

__all__ = [
    "Difference", "Figures", "GoldDocument", "GoldMention", "Parts", "Score", "check_places", "figures_of", "group_of",
    "groups_apart", "parts_of", "read_gold", "score_document", "score_failed",
]  # fmt: skip
