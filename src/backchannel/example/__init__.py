"""The example dossier: short documents on the US and Russian presidents' contacts, January 2017 to June 2018.

The facts are public record, the sentences are ours, and the news outlets are invented; ``README.md`` beside
this file says for every document where a reader can check it. ``backchannel demo`` runs on them.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path


def example_documents() -> Path:
    """Return the folder of the example's documents, one folder a side in it.

    Returns:
        The directory in the installed package, to be read and never written to. Packages are installed as
        directories, so it is a real path.
    """
    return Path(str(resources.files(__name__))) / "documents"
