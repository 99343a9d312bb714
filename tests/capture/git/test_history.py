from tests.capture.git.repositories import commit, git, make_repository

from backchannel.capture.git.history import file_versions

ONE, TWO, THREE = (f"2022-03-1{day}T12:00:00+00:00" for day in (8, 9, 7))


def seen(repository, *wanted):
    return [(one.path, one.committed_at) for one in file_versions(repository, *wanted)]


def test_every_version_at_its_commit_the_oldest_first(tmp_path):
    repository = make_repository(tmp_path / "r")
    commit(repository, ONE, a_md="one", b__c_md="one")
    commit(repository, TWO, a_md="two")
    assert seen(repository) == [("a.md", ONE), ("b/c.md", ONE), ("a.md", TWO)]
    assert seen(repository, "b/**") == [("b/c.md", ONE)]
    assert seen(repository, None, TWO) == [("a.md", TWO)]


def test_what_is_removed_moved_hidden_or_a_link(tmp_path):
    repository = make_repository(tmp_path / "r")
    (repository / "link.md").symlink_to("/etc/passwd")
    commit(repository, ONE, a_md="one", **{".hidden__x_md": "one"})
    git(repository, "mv", "a.md", "d.md")
    commit(repository, TWO)
    commit(repository, TWO, d_md=None)
    assert seen(repository) == [("a.md", ONE), ("d.md", TWO)]


def test_names_of_any_letters(tmp_path):
    repository = make_repository(tmp_path / "r")
    (repository / "Gespräch\n\t\x02.md").write_text("x", encoding="utf-8")
    commit(repository, ONE)
    assert seen(repository) == [("Gespräch\n\t\x02.md", ONE)]


def test_a_merge_is_what_it_did_to_the_main_line(tmp_path):
    repository = make_repository(tmp_path / "r")
    commit(repository, ONE, a_md="one")
    git(repository, "checkout", "-q", "-b", "side")
    commit(repository, TWO, b_md="side")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "merge", "side", at="2022-03-20T12:00:00+00:00")
    assert seen(repository) == [("a.md", ONE), ("b.md", "2022-03-20T12:00:00+00:00")]


def test_clocks_that_go_backwards_keep_the_order_of_the_commits(tmp_path):
    repository = make_repository(tmp_path / "r")
    commit(repository, ONE, a_md="one")
    commit(repository, THREE, a_md="two")
    assert seen(repository) == [("a.md", ONE), ("a.md", THREE)]
