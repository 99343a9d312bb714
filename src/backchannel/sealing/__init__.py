"""Evidence bundles: one file with documents, what was made from them, and what proves it; checked anywhere."""

from backchannel.sealing.archive import Member, write_archive
from backchannel.sealing.bundle import Contents, Proofs, object_name, write_bundle
from backchannel.sealing.checking import BundleCheck, check_bundle

__all__ = [
    "BundleCheck",
    "Contents",
    "Member",
    "Proofs",
    "check_bundle",
    "object_name",
    "write_archive",
    "write_bundle",
]
