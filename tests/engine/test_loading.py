"""Commands that only look load nothing of what reads sentences."""

from __future__ import annotations

import subprocess
import sys

LOOKING = "from backchannel.engine import explain, is_stale, names_of, open_dossier, read_built, select_findings"


def test_who_looks_does_not_load_extraction() -> None:
    code = f"import sys; {LOOKING}; print('backchannel.extraction' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_all_that_is_offered_is_there_and_nothing_else() -> None:
    code = "import backchannel.engine as e; [getattr(e, n) for n in e.__all__]; print(hasattr(e, 'no_such_thing'))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
