"""Small repositories, made with git itself, at fixed times."""

import os
import subprocess
from pathlib import Path


def git(repository: Path, *arguments: str, at: str = "2022-03-18T12:00:00+00:00", **more: str) -> None:
    named = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": at}
    named |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": at}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", "-C", str(repository), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **quiet, **named, **more},
    )


def make_repository(repository: Path) -> Path:
    repository.mkdir(parents=True)
    git(repository, "init", "-q", "-b", "main")
    return repository


def commit(repository: Path, at: str, **files: str | None) -> None:
    """Commit some files, by their paths with ``__`` for a slash and ``_md`` for the end; ``None`` removes one."""
    for name, text in files.items():
        path = repository / (name.replace("__", "/").replace("_md", ".md"))
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "--allow-empty", "-m", "as of " + at, at=at)
