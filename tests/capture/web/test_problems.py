import typing

from backchannel.capture.web import problems
from backchannel.capture.web.faults import Fault, FaultKind


def test_every_kind_of_fault_has_a_code_of_its_own_that_keeps_the_reason():
    found = [problems.from_fault("https://example.org/", Fault(kind, "why")) for kind in typing.get_args(FaultKind)]
    assert len({one.code for one in found}) == len(found)
    assert all("why" in one.message and one.severity == "error" for one in found)
