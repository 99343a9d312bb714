from backchannel.application.accounts.roles import ALLOWED, ROLES
from backchannel.application.accounts.viewer import NOBODY, Viewer, local_viewer


def test_the_table_of_roles_is_the_one_that_the_docs_promise():
    may = {role: Viewer("x", role, has_account=True).may for role in ROLES}
    assert [may["reader"](what) for what in ("read", "note", "decide", "add", "moderate", "manage")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert [may["analyst"](what) for what in ("read", "note", "decide", "add", "moderate", "manage")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
    assert all(may["admin"](what) for what in ("enter", "read", "note", "decide", "add", "moderate", "manage"))


def test_each_role_may_do_what_the_one_before_it_may():
    assert ALLOWED["reader"] < ALLOWED["analyst"] < ALLOWED["admin"]


def test_who_is_not_signed_in_may_sign_in_and_no_more():
    assert NOBODY.may("enter")
    assert not any(NOBODY.may(what) for what in ("read", "note", "decide", "add", "moderate", "manage"))


def test_on_this_machine_its_user_may_do_everything():
    assert local_viewer("me").may("manage")
