"""The tree keeps its shape: imports run one way, files stay small, no file names a registry's host."""

import ast
import statistics
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "backchannel"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = ("capture", "reading", "extraction", "reconciliation", "audit", "publication")
LEVELS = {
    "errors": 0, "model": 0, "example": 0,
    "connectors": 1, "gazetteer": 1, "proof": 1, "evaluation": 1, "cadence": 1, "comparison": 1, "estimate": 1,
    "ledger": 2,
    "sealing": 3,
    **dict.fromkeys(STAGES, 4), "revisions": 4,
    "settings": 5,
    "engine": 6,
    "index": 7,
    "application": 8,
    "cli": 9,
    "__main__": 10,
}  # fmt: skip
"""A part may import parts of lower levels, and itself. Stages are on one level, so none imports another."""

VERSION_ONLY = "backchannel"
"""The package itself, imported for its version, which depends on nothing."""

MODULE_LINES, RULE_LINES, FUNCTION_LINES, MEDIAN_LINES = 400, 150, 60, 12
LONG_FILES: dict[str, str] = {}
"""Modules that may be longer, each with the reason."""

REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("crates", "io"),
        ("anaconda", "org"),
    )
)


def part_of(module):
    """Return the first name under ``backchannel``: a sub-package, or a module at the root."""
    return module.split(".")[1] if "." in module else VERSION_ONLY


def dotted(path):
    names = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


def imports_of(path):
    """Yield the dotted names that a module imports, wherever in it; relative imports made absolute."""
    here = dotted(path) if path.name == "__init__.py" else dotted(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here.split(".")[: len(here.split(".")) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            if module == "backchannel":
                yield from (f"backchannel.{alias.name}" for alias in node.names)
            else:
                yield module


def tracked():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listing.stdout.decode().split("\0") if name]


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_run_one_way(path):
    own = part_of(dotted(path))
    if own == VERSION_ONLY:
        assert not [name for name in imports_of(path) if name.startswith("backchannel")]
        return
    for name in imports_of(path):
        if not name.startswith("backchannel"):
            continue
        other = part_of(name)
        if other in (own, VERSION_ONLY, "__version__"):
            continue
        assert other in LEVELS, f"{dotted(path)} imports {name}, which has no level"
        assert LEVELS[other] < LEVELS[own], f"{dotted(path)} imports {name}"


def test_every_part_has_a_level():
    parts = {part_of(dotted(path)) for path in MODULES} - {VERSION_ONLY}
    assert parts <= set(LEVELS)


def test_the_records_import_the_standard_library_alone():
    import sys

    for path in sorted((PACKAGE / "model").glob("*.py")):
        for name in imports_of(path):
            first = name.partition(".")[0]
            assert first in sys.stdlib_module_names or name.startswith("backchannel.model"), (path, name)


def test_a_checker_of_imports_sees_what_it_must_see(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path / "backchannel")
    path = tmp_path / "backchannel" / "reading" / "odd.py"
    path.parent.mkdir(parents=True)
    inside = "def f():\n    import backchannel.audit.rule"
    lines = ("from ..capture import files", inside, "from backchannel import cli")
    path.write_text("\n".join(lines))
    assert set(imports_of(path)) == {"backchannel.capture", "backchannel.audit.rule", "backchannel.cli"}


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_files_stay_small(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    limit = RULE_LINES if path.parent.name == "rules" else MODULE_LINES
    assert lines <= limit or dotted(path) in LONG_FILES, f"{lines} lines, where {limit} are allowed"


def test_functions_stay_short():
    lengths = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lengths[f"{dotted(path)}.{node.name}:{node.lineno}"] = node.end_lineno - node.lineno + 1
    long = {name: length for name, length in lengths.items() if length > FUNCTION_LINES}
    assert not long
    assert statistics.median(lengths.values()) <= MEDIAN_LINES


def test_every_part_has_tests_of_its_own():
    """Which single modules have none of their name, ``tools/find_untested.py`` reports."""
    for part in sorted({part_of(dotted(path)) for path in MODULES} - {VERSION_ONLY, "__main__", "errors"}):
        assert list((ROOT / "tests" / part).glob("test_*.py")), part


def test_no_file_names_a_registry_host():
    for path in tracked():
        if path.is_file():
            data = path.read_bytes()
            named = [host for host in REGISTRY_HOSTS if host.encode() in data]
            assert not named, f"{path.relative_to(ROOT)} names {named}"


def test_the_locks_demand_hashes_and_name_no_place():
    for name in ("requirements.lock", "requirements-runtime.lock", "benchmarks/requirements.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index-url" not in text
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)


def test_the_runtime_lock_is_a_part_of_the_whole_lock():
    def pins(name):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.rstrip(" \\") for line in lines if line and not line.startswith((" ", "#"))}

    assert pins("requirements-runtime.lock") < pins("requirements.lock")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_module_gives_a_name_twice(path):
    """The second would stand for the first wherever that is used."""
    given = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert not {name for name in given if given.count(name) > 1}
