"""What cannot be tried on this system."""

import sys

collect_ignore = ["test_kill.py"] if sys.platform == "win32" else []  # no fork there
