import errno

import pytest

from backchannel.capture import problems
from backchannel.model import Problem

ALL = [
    problems.path_not_found("w"),
    problems.link_to_nothing("w"),
    problems.given_twice("w"),
    problems.no_permission("w", folder=True),
    problems.no_permission("w", folder=False),
    problems.not_a_regular_file("w"),
    problems.symlink_outside("w"),
    problems.vanished("w"),
    problems.read_failed("w", "r"),
]


@pytest.mark.parametrize("problem", ALL, ids=lambda one: one.code)
def test_problems_are_a_clause_and_a_sentence(problem: Problem) -> None:
    assert problem.where == "w"
    assert problem.message[0].islower()
    assert not problem.message.endswith(".")
    assert problem.hint[0].isupper()
    assert problem.hint.endswith(".")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "no-permission"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "vanished"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "vanished"),
        (OSError(errno.ELOOP, "Too many links"), "vanished"),
        (OSError(errno.EIO, "Input/output error"), "read-failed"),
    ],
)
def test_what_the_system_says_is_worded(error: OSError, code: str) -> None:
    assert problems.from_os_error("w", error).code == code
