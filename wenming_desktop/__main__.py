"""The door: ``python -m wenming_desktop``, ``wenming`` and ``wenming-desktop``."""

import sys

from wenming_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
