"""Every count, checked by hand on one text with two annotated mentions."""

from dataclasses import replace

from tests.evaluation.annotated import (
    DOCUMENT,
    FOUND_CALLS,
    FOUND_MET,
    FOUND_SPOKE,
    GOLD,
    MET,
    RAW,
    SPOKE,
    person,
    place,
    span,
)

from backchannel.evaluation import score_document, score_failed
from backchannel.model import Attribution


def score(gold=GOLD, mentions=(FOUND_SPOKE,), claims=(FOUND_MET,)):
    return score_document(gold, RAW, DOCUMENT, mentions, claims)


def told(scored):
    return {(one.what, one.mention) for one in scored.differences}


def test_what_is_all_right_has_no_difference():
    scored = score()
    assert scored.differences == ()
    counts = scored.counts
    assert (counts["gold"], counts["found"], counts["spurious"], counts["set_ok"]) == (2, 2, 0, 2)
    assert (counts["part_gold"], counts["part_hit"], counts["part_pred"]) == (4, 4, 4)
    assert (counts["modality_n"], counts["when_n"], counts["nowhen_n"]) == (1, 1, 0), "a claim has no modality"


def test_what_was_not_found_is_missed_and_what_is_none_is_spurious():
    scored = score(mentions=(FOUND_SPOKE, FOUND_CALLS), claims=())
    assert told(scored) == {("missed", "g.m2"), ("spurious", "calls")}
    assert (scored.counts["found"], scored.counts["spurious"], scored.counts["part_gold"]) == (1, 1, 4)


def test_ignored_places_other_scopes_and_optional_mentions_count_neither_way():
    ignoring = replace(GOLD, ignore=(place("calls"),))
    assert score(ignoring, (FOUND_SPOKE, FOUND_CALLS)).counts["spurious"] == 0
    narrow = replace(GOLD, scope=(GOLD.scope[0], place("Nobody")[0]))
    assert score(narrow, (FOUND_SPOKE, FOUND_CALLS)).counts["spurious"] == 0
    optional = replace(GOLD, mentions=(SPOKE, replace(MET, optional=True)))
    assert score(optional).counts == score(optional, claims=()).counts


def test_a_trigger_elsewhere_in_the_evidence_matches_only_with_a_shared_name():
    other = replace(FOUND_SPOKE, trigger=span("Monday"))
    assert score(mentions=(other,)).counts["found"] == 2
    strangers = replace(other, participants=(person("Cy Cole"),))
    assert told(score(mentions=(strangers,))) == {("missed", "g.m1"), ("spurious", "Monday")}


def test_of_two_on_one_trigger_the_better_is_taken_and_the_other_does_not_count():
    strangers = replace(FOUND_SPOKE, id="m0", participants=(person("Cy Cole"),))
    scored = score(mentions=(strangers, FOUND_SPOKE))
    assert (scored.counts["set_ok"], scored.counts["spurious"]) == (2, 0)


def test_every_field_that_differs_is_told():
    wrong = replace(
        FOUND_SPOKE,
        channel="message",
        modality="planned",
        when="2021-06",
        participants=(person("Ada Ash"), person("Cy Cole")),
        attribution=(Attribution("document"), Attribution("speaker", "Cy Cole")),
    )
    scored = score(mentions=(wrong,))
    fields = ("participants", "channel", "modality", "attribution", "when")
    assert told(scored) == {(field, "g.m1") for field in fields}
    assert (scored.counts["part_hit"], scored.counts["part_pred"], scored.counts["set_ok"]) == (3, 4, 1)
    assert scored.counts["kind_ok"] == 2


def test_a_time_that_the_text_does_not_give_is_told():
    dated = replace(FOUND_SPOKE, trigger=span("met"), when="2021-03")
    scored = score(mentions=(FOUND_SPOKE, dated), claims=())
    assert ("when", "g.m2") in told(scored)
    assert (scored.counts["nowhen_n"], scored.counts["nowhen_ok"], scored.counts["kind_ok"]) == (1, 0, 1)


def test_where_a_group_takes_part_further_people_are_no_mistake():
    group = replace(GOLD, mentions=(replace(SPOKE, names=("Ada Ash", "GROUP:ministers")), MET))
    scored = score(group)
    assert scored.differences == ()
    assert (scored.counts["part_gold"], scored.counts["part_pred"]) == (3, 3)


def test_a_span_whose_quote_stands_elsewhere_is_broken():
    shifted = replace(FOUND_SPOKE, span=replace(FOUND_SPOKE.span, start=8, end=8 + len(FOUND_SPOKE.span.quote)))
    assert score(mentions=(shifted,)).counts["broken_spans"] == 1


def test_of_a_document_that_cannot_be_read_everything_is_missed():
    assert dict(score_failed(GOLD).counts) == {"failed": 1, "gold": 2, "contact_gold": 1}
