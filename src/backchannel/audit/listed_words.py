"""What lists of contacts say together, in words."""

from __future__ import annotations

from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.view import View
from backchannel.estimate import Estimate, Listed, ListKey, on_each, shared
from backchannel.model import PRESS, Contact


def listed_sentence(view: View, contact: Contact, found: Listed, total: Estimate) -> str:
    """Return what the lists hold and what is estimated from it, as one sentence and a half."""
    assert found.days, "an estimate is of a time"
    sizes = on_each(found.cells, len(found.lists))
    told = [f"{size} from {list_words(view, key)}" for key, size in zip(found.lists, sizes, strict=True)]
    pairs = [str(shared(found.cells, *pair)) for pair in combinations(range(len(found.lists)), 2)]
    share = f"{pairs[0]} from both" if len(pairs) == 1 else f"{wording.joined(pairs)} from two of these at a time"
    unlisted = f", {found.unlisted} from none of these" if found.unlisted else ""
    return (
        f"{wording.capitalised(wording.plural(len(found.contacts), 'contact'))} between "
        f"{wording.names_of(contact.participants)} alone {wording.days_words(*found.days)} "
        f"{'is' if len(found.contacts) == 1 else 'are'} known in this dossier: {', '.join(told)}, {share}{unlisted}; "
        f"on the assumptions of this rule's page there were about {total.total:.0f} (95 % interval {total.low} to "
        f"{total.high}), which is an estimate and no count."
    )


def list_words(view: View, key: ListKey) -> str:
    """Return what to call a list in a sentence."""
    if key.log:
        return f"the log of {wording.the(key.log)}"
    return "the press" if key.party == PRESS else f"what {view.name(key.party)} published"
