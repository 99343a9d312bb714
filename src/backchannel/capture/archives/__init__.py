"""Archives of the web (WARC of ISO 28500, and WACZ) to captures, one a record, in memory that does not grow with them.

archives/
    stream.py    the bytes of a WARC file, decompressed, with limits, and the way on behind what is broken
    records.py   whole records, and the places of broken ones
    pairs.py     an answer with its request
    payload.py   the content of an HTTP answer without its codings
    digests.py   the digests that records give
    zipped.py    the entries of a ZIP file, with limits
    wacz.py      the WARC files in a WACZ that have the hashes of its manifest
    own.py       archives that this program wrote, which say what their records are of
    taking.py    a record to a capture, an attempt, a problem, or a count of what was left out

and out:
    packing.py   a ledger's captures to a WARC file or a WACZ
    writing.py   records
    cdxj.py      the index by which viewers find them
"""

from backchannel.capture.archives.capture import ArchiveRun, is_archive

__all__ = ["ArchiveRun", "is_archive"]
