from collections import Counter

from tests.evaluation.annotated import DOCUMENT, FOUND_CALLS, FOUND_MET, FOUND_SPOKE, GOLD, RAW

from backchannel.evaluation import Score, figures_of, group_of, parts_of, score_document, score_failed


def test_genres_are_told_in_four_groups():
    genres = ["readout", "statement", "announcement", "press_briefing", "article", "counterpart_readout"]
    assert [group_of(genre) for genre in genres] == [
        "readout", "statement", "statement", "press", "press", "counterpart",
    ]  # fmt: skip


def test_figures_are_computed_from_the_counts_of_all_documents():
    one = score_document(GOLD, RAW, DOCUMENT, (FOUND_SPOKE, FOUND_CALLS), (FOUND_MET,))
    figures = figures_of([(GOLD, one), (GOLD, score_failed(GOLD))])
    assert list(figures) == ["all", "readout"]
    assert figures["all"] == figures["readout"]
    assert figures["all"] == {
        "mentions": 4,
        "precision": 0.667,  # two of three predictions
        "recall": 0.5,  # two of four mentions, as one document failed
        "f1": 0.571,
        "contacts_found": 0.5,  # of the one contact in either
        "participant_precision": 1.0,
        "participant_recall": 1.0,
        "participant_set": 1.0,
        "channel": 1.0,
        "channel_family": 1.0,
        "kind": 1.0,
        "modality": 1.0,
        "modality_not_reported": None,
        "attribution": 1.0,
        "when": 1.0,
        "no_when_kept_empty": None,
        "broken_spans": 0,
        "failed_documents": 1,
    }


def test_nothing_found_is_no_division_by_zero():
    figures = figures_of([(GOLD, Score(Counter(gold=2)))])["all"]
    assert (figures["precision"], figures["recall"], figures["f1"], figures["channel"]) == (0.0, 0.0, 0.0, None)


def test_shares_are_made_of_the_parts_that_are_counted():
    one = score_document(GOLD, RAW, DOCUMENT, (FOUND_SPOKE, FOUND_CALLS), (FOUND_MET,))
    scored = [(GOLD, one), (GOLD, score_failed(GOLD))]
    parts, figures = parts_of(scored)["all"], figures_of(scored)["all"]
    assert (parts["precision"], parts["recall"], parts["f1"]) == ((2, 3), (2, 4), (4, 7))
    for name, (right, of) in parts.items():
        assert figures[name] == (round(right / of, 3) if of else None), name
