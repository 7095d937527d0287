"""What a page is given when it is made: the use cases, the background and this computer."""

from dataclasses import dataclass
from pathlib import Path

from wenming_desktop.services.sticks import FindSticks, no_sticks
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.tasks import TaskRunner

TRIAL = "trial"
"""What a page wants instead of another page, to try the program with made-up data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One signed-in person at one computer. ``papers`` is emptied at the next start."""

    use_cases: UseCases
    tasks: TaskRunner
    papers: Path
    sticks: FindSticks = no_sticks
    demo: bool = False
    trial: bool = False
    """Whether made-up data can be put in from here."""
    remembered: Path | None = None
    """Where the window keeps what it remembers; None where it remembers nothing."""
