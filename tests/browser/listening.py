"""Listen to what a page complains of while somebody works in it."""


def complain(page, complaints):
    """Add to a list what goes wrong in a page: errors of scripts, and all that the content policy has to refuse."""
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if is_refused(said.text) else None)


def is_refused(said):
    """Say whether a message of the console tells that the content policy forbade something.

    Chromium has several sentences for that; all name the policy or one of its directives.
    """
    return "Content Security Policy" in said or "Content-Security-Policy" in said
