"""What was done in the grid, step by step with names, so that each step can be taken back."""

from dataclasses import dataclass

from wenming_desktop.ui.models.entry_rows import EntryRow

MOST_STEPS = 50


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one row, and what it is called."""

    row: int
    column: int
    before: EntryRow
    after: EntryRow
    words: str


class EntryHistory:
    """The last steps; taking one back keeps it until something new is done."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, step: Step) -> None:
        """Remember a step that was just done."""
        self._done.append(step)
        del self._done[:-MOST_STEPS]
        self._undone.clear()

    def take_back(self) -> Step | None:
        """Return the last step, to be undone."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step

    def take_again(self) -> Step | None:
        """Return the step taken back last, to be done again."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step

    def words(self) -> list[str]:
        """Return what was done, the latest first."""
        return [step.words for step in reversed(self._done)]

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
