"""Work: what is found in one document stays with that document."""

from tests.extraction.texts import GAZETTEER, told

from backchannel.extraction.discourse import Discourse
from backchannel.extraction.people import People
from backchannel.extraction.sentences import split_sentences
from backchannel.extraction.work import Work


def begin():
    document = told("President Biden spoke with President Macron.").document
    sentences = split_sentences(document.text, document.title)
    people = People(document.text, GAZETTEER, None, document.party)
    return Work(document, GAZETTEER, None, people, Discourse.begin(document, people, sentences), sentences)


def test_two_works_share_nothing_that_changes():
    one, other = begin(), begin()
    one.mentions.extend(told(one.document.text).mentions)
    one.anaphoric.add("m-1")
    one.indefinite.add("m-1")
    assert (other.mentions, other.claims, other.topic) == ([], [], None)
    assert not other.anaphoric | other.indefinite


def test_extracting_from_one_document_leaves_nothing_for_the_next():
    alone = told("The call lasted an hour.").mentions
    told("President Biden called President Macron.")
    assert told("The call lasted an hour.").mentions == alone == ()
