"""On whose word: the chain of voices behind a sentence, the outermost first and the one who vouches last."""

from __future__ import annotations

import re

from backchannel.extraction.discourse import Discourse
from backchannel.extraction.institutions import institution_meant_by_it, institution_that_says
from backchannel.extraction.people import Ref
from backchannel.extraction.pronouns import ACTS
from backchannel.extraction.sentences import Sentence
from backchannel.model import ASKING, DOCUMENT_VOICE, Attribution, Span

_SAYING = (
    r"(?:said|says|say|told|tells|stated|states|announced|confirmed|confirms|noted|indicated|indicates|added|"
    r"claimed|claims|tweeted|"
    r"wrote(?=\s+that\b)|(?:wrote|posted|said)\s+(?:on|in\s+a\s+post\s+on)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|"
    r"suggested|revealed|acknowledged|declared|explained|insisted|reported|is reporting|are reporting|reports|"
    r"disclosed|recalled|mentioned|denied|denies|admitted|admits|insists|maintained|maintains|writes|"
    r"(?:is|was|were)\s+(?:quoted|cited)\s+as\s+saying|has said|have said|let(?:ting)? everyone know|according)"
)
_UNNAMED = re.compile(
    r"\b(?:(?:unnamed|anonymous|[Ss]enior|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Mm]ultiple|[Oo]ther|[Cc]urrent|"
    r"[Ff]ormer|[\w.’-]+)\s+){0,4}?"
    r"(?P<who>[Ss]ources?|[Oo]fficials?|[Aa]ides?|diplomats?|[Pp]eople|[Pp]ersons?|media|reports?)"
    r"(?:\s+(?:familiar|close|briefed|with (?:direct )?knowledge|who (?:asked|spoke|were|was)|speaking)\b[^,.;]{0,80})?"
    rf"\s*,?\s+(?:who [^,]{{0,60}},\s+)?(?:also |later |previously |have |had |has )?{_SAYING}\b"
    r"|\b[Aa]ccording to\s+(?:(?:\w+)\s+){0,4}?(?P<whom>sources?|officials?|aides?|diplomats?|people|persons?|"
    r"a person|reports?)\b"
    r"|\b(?P<anon>on condition of anonymity)\b"
)
_OUTLET = re.compile(
    r"\b(?P<outlet>Reuters|Interfax(?:-Ukraine)?|I[Tt][Aa][Rr]-T[Aa][Ss][Ss]|TASS|[Dd]pa|PTI|ANI|IRNA|ISNA|Tasnim|Fars|"
    r"KCNA|SPA|WAM|SANA|QNA|EFE|ANSA|PAP|MTI|UPI|ABC|CBS|NBC|Ukrinform|BelTA|Antara|Bernama|Maariv|Dawn|"
    r"RIA Novosti|Bloomberg|AFP|Xinhua|Kyodo|Anadolu|Yonhap|"
    r"Sputnik|NHK|Haaretz|Le Monde|Der Spiegel|Kommersant|Al Jazeera|NPR|"
    r"Associated Press|AP|CNN|BBC|Axios|Politico|"
    r"(?:[Tt]he )?(?:New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|Times of Israel)|"
    r"[A-Z][\w-]+ (?:Wire|News|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|News Agency|Television|Radio|TV)|"
    r"(?:[A-Z][a-z]+) (?:state )?(?:media|television|TV))"
    rf"\s+(?:also |first |later |has |have )?{_SAYING}\b"
)
_AN_OUTLET = re.compile(_OUTLET.pattern.partition(r"\s+(?:also |first")[0])
_THE_PAPER = re.compile(
    r"\b(?P<paper>[Tt]he (?:\w+ )?"
    r"(?:newspaper|paper|daily|weekly|magazine|news agency|broadcaster|network|news site|channel))"
    rf"\s+(?:also |first |later |has |have |had )?{_SAYING}\b"
)
_OUTLET_REACH = 900
_CITES = re.compile(_OUTLET.pattern.replace(_SAYING, r"(?:quoted|cited|quotes|cites)"))
_IN_AN_ASIDE = re.compile(r",\s+(?:who|whom|whose)\s[^,]*\Z")
"""Before somebody whom a relative clause between commas names."""
_CITING = re.compile(
    r"\bciting\s+(?P<who>(?:[\w-]+\s+){0,4}?(?:people|persons?|sources?|officials?|aides?|diplomats?)"
    r"(?:\s+(?:familiar|close|briefed|with (?:direct )?knowledge)\b[^,.;]{0,60})?)"
)
_AS_SAYING = re.compile(r",?\s+as\s+saying\b")
_SPOKEN = re.compile(rf"\s*,?\s+(?:also |later |has |had |then |further )?{_SAYING}\b")
_AIDE_OF = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s+(?:al-|bin\s+)?[A-Z][\w’'-]+){1,3}),\s+(?:an?|the)?\s?(?:[\w-]+\s+){0,4}(?:chief\s+of\s+staff|advis[eo]r|aide|"
    r"assistant|counsel(?:l?or)?|spokes(?:man|woman|person)|envoy|deputy|secretary)\s+(?:to|of|for)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?\Z"
)
"""Before somebody: who speaks is the aide named before him, "X, a deputy chief of staff to the President, said"."""
_SPEAKING_ASIDE = re.compile(
    rf",\s+(?:speaking|asked|addressing|talking|answering|in\s+an?\s|on\s+[A-Z]|at\s+an?\s|(?:the|an?|his|her|its|[A-Z][\w-]+[’']s)\s)"
    rf"[^,;.]{{2,80}},\s+"
    rf"(?:also |later |has |had )?{_SAYING}\b"
)
_WHO_SAID = re.compile(rf",\s+who\s+(?:also |later |has |had |then |[a-z]+ly )*{_SAYING}\b")
_AND_SAID = re.compile(rf"\s+[a-z][^,;.“\"]{{2,90}}?\s+and\s+(?:also |later |then |[a-z]+ly )?{_SAYING}\b")
"""Behind somebody who says something further on in the sentence."""
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+(?:the\s+)?$")
_OF_WHAT = re.compile(r"\b(?:[Ww]hat|everything|whatever)\s+(?:the\s+)?$")
"""Before somebody: "based on what he has said" brings up his words, and does not pass them on."""
_OFFICIAL_LABEL = re.compile(r"OFFICIAL|SOURCE|SPOKESPERSON$")
_THIS_WAS_STATED = re.compile(
    r"\s*This\s+was\s+(?:stated|said|announced|reported|noted|emphasi[sz]ed|stressed|declared)\s+(?:today\s+)?by\s+(?:the\s+)?"
)
"""Opening the next sentence, before whoever vouches for this one."""
_TRAILS = re.compile(
    r"[,”\"]\s*(?:(?:his|her|their|its|the|an?)\s+)?(?:(?:[A-Z][\w’-]+|senior|chief|deputy|top|foreign|policy)\s+){0,4}\Z"
)
"""Before somebody whose "said" ends a sentence: a comma, and what he is."""
_BY_NAME = re.compile(
    r"(?:(?:[A-Z][a-z]+\s+)?(?:[Oo]n|[Ll]ater\s+on|[Ee]arlier\s+on|[Ll]ate\s+on)\s+[A-Z][a-z]+day,\s+)?"
    r"(?P<who>(?!(?:The|A|An|In|On|At|But|And|As|If|When|After|Before|During|While|For|From|By|With|State|Foreign)\b)"
    r"[A-Z][\w’'-]+\s+(?:[A-Z]\.\s+)?(?:(?:al-|bin\s+|van\s+|de\s+)?[A-Z][\w’'-]+)"
    r"(?:\s+(?!House|Ministry|Street|Palace|Department|Office|Council|Times|Post|News|Agency)[A-Z][\w’'-]+)?)"
    rf"(?:,\s+[^,;.]{{3,90}},)?\s+(?:also |later |has |had |then )?{_SAYING}\b"
)
"""Opening a sentence of a story: somebody by a name that nobody knows, with what he is, who says it."""
_NO_PERSON = re.compile(
    r"\b(?:House|Ministry|Street|Palace|Department|Office|Council|Times|Post|News|Agency|Television|Journal|Guardian|Press|Party|"
    r"Commission|Union|Nations|Government|Officials?|Sources?|Media|Kremlin|Parliament|Embassy|Committee|Monde|Reuters)\b"
)
_NAME_REACH = 160
_QUOTES = re.compile(r"[“\"‘]([^”\"’]{3,})[”\"’]")


def attribution_of(sentence: Sentence, discourse: Discourse, start: int, end: int) -> tuple[Attribution, ...]:
    """Return who vouches for the words from start to end of a sentence.

    Places count in the document's text. The chain begins with the sentence's own voice and goes on inwards to
    voices that the sentence names: "Peskov said that", "according to a person familiar", "sources indicated".
    """
    chain = base_voice(sentence, discourse, end)
    text = discourse.document.text
    if (cited := _cited(text, sentence, discourse)) is not None:
        return (*chain, *cited)
    inner = _unnamed(text, sentence, start) or _outlet(text, sentence) or _that_outlet(text, sentence)
    if inner is None and discourse.document.kind != "readout":  # a readout vouches for all that its leaders told
        inner = _speaker(text, sentence, discourse, start, end) or _stated_behind(text, sentence, discourse)
        inner = inner or institution_that_says(text, sentence, (start, end), discourse.document.party)
        story = inner is None and discourse.document.kind == "press" and sentence.turn is None
        inner = (institution_meant_by_it(text, sentence, end) or _by_name(text, sentence, start)) if story else inner
    if inner is not None and inner.kind == "outlet" and (source := _whom_it_cites(text, sentence, inner)):
        return (*chain, inner, source)
    same = inner is not None and inner.kind == chain[-1].kind and inner.name == chain[-1].name
    return (*chain, inner) if inner and not same else chain


def base_voice(sentence: Sentence, discourse: Discourse, end: int | None = None) -> tuple[Attribution, ...]:
    """Return the voice of the sentence as a whole: the document's, a transcript's turn, or a signatory's.

    Args:
        sentence: where the words stand.
        discourse: as it stands at the sentence.
        end: where the words end; a quotation that opens behind them says nothing of whose they are.
    """
    turn = sentence.turn
    if turn is not None:
        speaker = discourse.speakers.get(turn.label)
        if speaker is not None:
            return (Attribution("speaker", speaker.name),)
        if turn.asks:
            return (Attribution("speaker", ASKING),)
        if _OFFICIAL_LABEL.search(turn.label):
            return (Attribution("unnamed", turn.label.title()),)
        return (Attribution("speaker", turn.label.title() if turn.label.isupper() else turn.label),)
    if discourse.signatory is not None:
        return (Attribution("speaker", discourse.signatory.name),)
    quoted = discourse.quoted(sentence, end)
    return (*DOCUMENT_VOICE, Attribution("speaker", quoted.name)) if quoted else DOCUMENT_VOICE


def _unnamed(text: str, sentence: Sentence, start: int) -> Attribution | None:
    match = _UNNAMED.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    who = match["who"] or match["whom"] or match["anon"]
    if who.lower() in ("people", "media", "reports", "report") and re.search(
        r"\b[A-Z][a-z]+\s+$", text[sentence.start : match.start("who")] if match["who"] else ""
    ):
        return Attribution("unnamed", None, Span.of(text, match.start(), match.end()))
    if (
        match.start() > start
        and not match["whom"]
        and not match["anon"]
        and not text[match.start() - 2 : match.start()].startswith(",")
    ):
        return None
    return Attribution("unnamed", None, Span.of(text, match.start(), match.end()))


def _outlet(text: str, sentence: Sentence) -> Attribution | None:
    match = _OUTLET.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    return Attribution("outlet", match["outlet"], Span.of(text, match.start("outlet"), match.end("outlet")))


def _that_outlet(text: str, sentence: Sentence) -> Attribution | None:
    """Read "The newspaper said": the outlet that the text named last, or those words where it named none."""
    match = _THE_PAPER.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    named = list(_AN_OUTLET.finditer(text, max(0, match.start() - _OUTLET_REACH), match.start()))
    name = named[-1]["outlet"] if named else match["paper"]
    return Attribution("outlet", name, Span.of(text, *match.span("paper")))


def _whom_it_cites(text: str, sentence: Sentence, outlet: Attribution) -> Attribution | None:
    """Return the unnamed source that an outlet gives: "Bloomberg reported, citing people familiar with the matter"."""
    place = outlet.span.end if outlet.span else sentence.start
    citing = _CITING.search(text, place, sentence.end)
    return Attribution("unnamed", None, Span.of(text, *citing.span("who"))) if citing else None


def _cited(text: str, sentence: Sentence, discourse: Discourse) -> tuple[Attribution, Attribution] | None:
    """Read "TASS quoted Peskov as saying": the outlet, and who vouches."""
    match = _CITES.search(text, sentence.start, sentence.end)
    refs = discourse.people.between(match.end(), sentence.end) if match else ()
    people = discourse.meant(refs[0], sentence) if refs else ()
    if match is None or len(people) != 1 or not _AS_SAYING.match(text, refs[0].end):
        return None
    outlet = Attribution("outlet", match["outlet"], Span.of(text, *match.span("outlet")))
    return outlet, Attribution("speaker", people[0].name, Span.of(text, *refs[0].shown))


def _speaker(text: str, sentence: Sentence, discourse: Discourse, start: int, end: int) -> Attribution | None:
    """Find who is said to say it: "X said that ...", "..., X said", "according to X"."""
    for ref in discourse.people.between(sentence.start, sentence.end):
        if ref.kind in ("pair", "group") or ref.start <= start < ref.end:
            continue
        before = text[max(sentence.start, ref.start - 20) : ref.start]
        said = _SPOKEN.match(text, ref.end, sentence.end) or _goes_on_to_say(text, ref, start)
        according = _ACCORDING.search(before)
        inverted = re.search(rf"[,”\"]\s*(?!told|tells){_SAYING}\s+$", before)
        inverted = None if ACTS.match(text, ref.end) else inverted  # "who met X, said he would"
        if not (said or according or inverted) or (said and _OF_WHAT.search(before)):
            continue
        if said and (aide := _AIDE_OF.search(text, sentence.start, ref.start)):
            return (
                Attribution("speaker", aide["who"], Span.of(text, *aide.span("who"))) if said.end() <= start else None
            )
        if said and text.startswith(",", ref.end) and (aside := _IN_AN_ASIDE.search(text, sentence.start, ref.start)):
            ref = _named_before(discourse, sentence, aside.start()) or ref  # noqa: PLW2901 - "A, who met B, said"
        governs = (said is not None and said.end() <= start) or according is not None or inverted is not None or (
            said is not None and _trails(text, sentence, ref, end))  # fmt: skip
        if not governs:
            continue
        people = discourse.meant(ref, sentence)
        if len(people) == 1:
            return Attribution("speaker", people[0].name, Span.of(text, *ref.shown))
    return None


def _by_name(text: str, sentence: Sentence, start: int) -> Attribution | None:
    """Find who says it by the form of a name alone: "Ben Rhodes, the deputy national security adviser, told"."""
    match = _BY_NAME.match(text, sentence.start, start)
    if match is None or _NO_PERSON.search(match["who"]) or sentence.title:
        return None
    return Attribution("speaker", match["who"], Span.of(text, *match.span("who")))


def _goes_on_to_say(text: str, ref: Ref, start: int) -> re.Match[str] | None:
    """Read "A, speaking in Berlin, said that", "B, who had said that", "A congratulated B and said that"."""
    if ref.possessive:
        return None
    aside = _SPEAKING_ASIDE.match(text, ref.end, start) or _WHO_SAID.match(text, ref.end, start)
    return aside or (_AND_SAID.match(text, ref.end, start) if ACTS.match(text, ref.end) else None)


def _named_before(discourse: Discourse, sentence: Sentence, place: int) -> Ref | None:
    """Return who stands right before a place: of whom the relative clause tells that begins there."""
    return next((ref for ref in discourse.people.between(sentence.start, place + 1) if ref.end == place), None)


def _stated_behind(text: str, sentence: Sentence, discourse: Discourse) -> Attribution | None:
    """Find who is said to say it in the sentence that follows: "This was stated by X during a meeting"."""
    stated = _THIS_WAS_STATED.match(text, sentence.end) if sentence.turn is None and not sentence.title else None
    by = discourse.people.between(stated.end(), stated.end() + _NAME_REACH) if stated else ()
    people = by[0].people if stated and by and by[0].start - stated.end() <= len("the ") else ()
    return Attribution("speaker", people[0].name, Span.of(text, *by[0].shown)) if len(people) == 1 else None


def _trails(text: str, sentence: Sentence, ref: Ref, end: int) -> bool:
    """Say whether "X said" stands behind what it vouches for, after a comma or a closing quote."""
    return end <= ref.start and _TRAILS.search(text, sentence.start, ref.start) is not None
