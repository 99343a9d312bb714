"""The runner of background jobs as a process: ``python -m backchannel.application.jobs DIRECTORY``."""

import sys
from pathlib import Path

from backchannel.application.jobs.running import main

if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
