"""The runner of background jobs as a process: ``python -m backchannel.application.jobs DIRECTORY``."""

import os
import sys
from pathlib import Path

from backchannel.application.jobs.running import main

KINDER = 10
"""By how much this gives way to the processes that answer, and to whatever else the machine does."""

if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(KINDER)
    sys.exit(main(Path(sys.argv[1])))
