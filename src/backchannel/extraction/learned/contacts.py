"""What the model "contact or not" looks at: a word that may name a contact, and the words around it, names hidden.

Nothing here asks who takes part: that is what the rules go by, whose output the model has learnt from. A name is only
a mark, whether the gazetteer knows it or not, so that the model judges the way in which the words are used.
"""

from __future__ import annotations

from backchannel.extraction.learned.masking import masked_words, without_opening_capital

_NEAR = 3
_LEFT = 8
_RIGHT = 10
_PREPOSITIONS = frozenset(
    ("with", "to", "between", "from", "on", "about", "of", "for", "by", "in", "at", "among", "as")
)


def contact_features(sentence: str, start: int, end: int) -> list[str]:
    """Return the features of one word in one sentence; offsets count in the sentence."""
    plain = without_opening_capital(sentence)
    word = plain[start:end].lower()
    left, right = masked_words(plain[:start])[-_LEFT:], masked_words(plain[end:])[:_RIGHT]
    before = ["<s>"] * _NEAR + left
    after = right + ["</s>"] * _NEAR
    l3, l2, l1 = before[-3:]
    r1, r2, r3 = after[:3]
    near = [
        f"w {word}", f"l1 {l1}", f"l2 {l2}", f"l3 {l3}", f"r1 {r1}", f"r2 {r2}", f"r3 {r3}",
        f"l21 {l2} {l1}", f"r12 {r1} {r2}", f"r123 {r1} {r2} {r3}", f"l1r1 {l1} {r1}",
        f"wl1 {word} {l1}", f"wl2 {word} {l2}", f"wl21 {word} {l2} {l1}", f"wl321 {word} {l3} {l2} {l1}",
        f"wr1 {word} {r1}", f"wr2 {word} {r2}", f"wr3 {word} {r3}", f"wr12 {word} {r1} {r2}",
        f"wr123 {word} {r1} {r2} {r3}", f"wl1r1 {word} {l1} {r1}", f"wl1r12 {word} {l1} {r1} {r2}",
        f"wl21r1 {word} {l2} {l1} {r1}",
    ]  # fmt: skip
    far = [f"L {one}" for one in sorted(set(left[:-_NEAR]))] + [f"R {one}" for one in sorted(set(right[_NEAR:]))]
    far += [f"wL {word} {one}" for one in sorted(set(left))] + [f"wR {word} {one}" for one in sorted(set(right))]
    place = next((number for number, one in enumerate(right) if one in _PREPOSITIONS), None)
    if place is not None:
        tie = f"{right[place]} {after[place + 1]}"
        far += [f"p {tie}", f"wp {word} {tie}", f"wpn {word} {tie} {min(place, _NEAR)}"]
    return near + far
