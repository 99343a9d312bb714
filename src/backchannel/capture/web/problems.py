"""Word what can go wrong when addresses are taken. One function a problem code."""

from __future__ import annotations

from collections.abc import Callable

from backchannel.capture.web.faults import Fault, FaultKind
from backchannel.model import Problem


def address_not_usable(where: str, why: str) -> Problem:
    """Word an address that cannot be fetched."""
    hint = "Write it as https://example.org/page; save pages that need a password with the browser, and add the file."
    return Problem(where, "address-not-usable", why, hint)


def page_gone(where: str, reason: str) -> Problem:
    """Word an address at which there is no page any more."""
    hint = "This is recorded; look for the page in a web archive, and add what you find there."
    return Problem(where, "page-gone", f"there is no such page ({reason})", hint)


def robots_refuse(where: str, reason: str) -> Problem:
    """Word an address that robots.txt asks not to take."""
    hint = "Ask the publisher, or take it all the same with --ignore-robots, which the record will show."
    return Problem(where, "robots-refuse", reason, hint)


def private_address(where: str, reason: str) -> Problem:
    """Word an address that is not out on the internet."""
    return Problem(where, "private-address", reason, "If that is what you mean, add it with --allow-private.")


def no_answer(where: str, reason: str) -> Problem:
    """Word a server that does not answer."""
    return Problem(where, "no-answer", reason, "Check the address and the connection, then add it again.")


def answer_refused(where: str, reason: str) -> Problem:
    """Word an answer that is no page."""
    hint = "Open it in a browser; if it shows there, save the page, and add the file."
    return Problem(where, "answer-refused", f"the server answered {reason}", hint)


def server_busy(where: str, reason: str) -> Problem:
    """Word a server that asks to be left alone for longer than is waited."""
    return Problem(where, "server-busy", reason, "Add it again later.")


def answer_too_large(where: str, reason: str) -> Problem:
    """Word an answer of more than may be taken."""
    hint = "Raise max-megabytes in backchannel.toml, then add it again."
    return Problem(where, "answer-too-large", reason, hint)


def answer_broken(where: str, reason: str) -> Problem:
    """Word an answer that cannot be used."""
    hint = "Add it again later; if it stays so, save the page with the browser, and add the file."
    return Problem(where, "answer-broken", reason, hint)


def redirected_astray(where: str, reason: str) -> Problem:
    """Word redirects that lead to nothing that can be taken."""
    return Problem(where, "redirected-astray", reason, "Open it in a browser, and add the address where it ends.")


def listing_not_understood(where: str, reason: str) -> Problem:
    """Word what was given as a listing and lists nothing that can be read."""
    hint = "It is captured; find the address of the site's feed or sitemap, or give the pages with --list."
    return Problem(where, "listing-not-understood", reason, hint)


def feed_named(where: str, feed: str) -> Problem:
    """Word a page that was given as a feed, and names one."""
    message = f"is a page and no feed; the feed that it names is taken: {feed}"
    return Problem(where, "feed-named", message, "Give that address the next time, if it is the right one.", "warning")


def listing_items_left_out(where: str, count: int) -> Problem:
    """Word entries of a listing that name no address."""
    entries = f"{count} entries name" if count != 1 else "1 entry names"
    hint = "The other entries were taken; look in the listing which these are, and add their pages by themselves."
    return Problem(where, "listing-items-left-out", f"{entries} no address that can be fetched", hint, "warning")


def listing_cut_off(where: str, left: int, *, more: bool) -> Problem:
    """Word a listing of which not all was taken in one run."""
    pages = f"{left} more pages" if left != 1 else "1 more page"
    said = f"lists {'at least ' if more else ''}{pages}" if left else "has further parts, with more pages"
    hint = "Add it again to go on, or raise listed-items in backchannel.toml."
    return Problem(where, "listing-cut-off", f"{said} than are taken at once", hint, "warning")


_BY_KIND: dict[FaultKind, Callable[[str, str], Problem]] = {
    "gone": page_gone,
    "robots": robots_refuse,
    "private": private_address,
    "silent": no_answer,
    "status": answer_refused,
    "busy": server_busy,
    "large": answer_too_large,
    "broken": answer_broken,
    "astray": redirected_astray,
}


def from_fault(where: str, fault: Fault) -> Problem:
    """Word a fault of fetching."""
    return _BY_KIND[fault.kind](where, fault.reason)
