"""The file an import is about, and the work that is done with it in the background."""

from collections.abc import Mapping
from pathlib import Path

from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.roster_choices import Choice
from wenming_desktop.services.roster_results import ImportProposal, ImportResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.import_subjects import ImportSubject
from wenming_desktop.ui.tasks import Work


class RosterInHand:
    """Each method returns work for the task door; what it needs is copied when it is asked."""

    def __init__(self, use_cases: UseCases, subject: ImportSubject) -> None:
        self._actor, self._register = use_cases.actor, subject.register
        self.path = Path()
        self._sheet: str | None = None
        self._header_row: int | None = None
        self._corrections: dict[str, str] = {}

    def take_file(self, path: Path) -> None:
        """Begin with another file."""
        self.path, self._sheet, self._header_row, self._corrections = path, None, None, {}

    def take_proposal(self, proposal: ImportProposal) -> None:
        """Stay with the sheet and the header that were found."""
        self._sheet, self._header_row = proposal.sheet, proposal.header_row

    def correct(self, cells: Mapping[str, str]) -> None:
        """Let what was typed stand in the place of these cells."""
        self._corrections.update(cells)

    def propose(self, sheet: str | None) -> Work[ImportProposal]:
        """Read the file, or another sheet of it."""
        path = self.path

        def work(_progress: Progress, _cancelled: Cancelled) -> ImportProposal:
            found: ImportProposal = self._register.propose(self._actor, path, sheet=sheet)
            return found

        return work

    def judge(self, mapping: Mapping[str, str]) -> Work[ImportResult]:
        """Judge every row and store nothing."""
        path, corrections = self.path, dict(self._corrections)
        sheet, header_row = self._sheet, self._header_row

        def work(progress: Progress, cancelled: Cancelled) -> ImportResult:
            found: ImportResult = self._register.dry_run(
                self._actor,
                path,
                mapping=mapping,
                corrections=corrections,
                sheet=sheet,
                header_row=header_row,
                progress=progress,
                cancelled=cancelled,
            )
            return found

        return work

    def store(self, mapping: Mapping[str, str], answers: Mapping[int, str]) -> Work[ImportResult]:
        """Import what is in order, and what was decided row by row; leave out the rest."""
        path, corrections = self.path, dict(self._corrections)
        sheet, header_row = self._sheet, self._header_row

        def work(progress: Progress, cancelled: Cancelled) -> ImportResult:
            found: ImportResult = self._register.apply(
                self._actor,
                path,
                bad=Choice.SKIP,
                suspect=Choice.SKIP,
                per_row=answers,
                mapping=mapping,
                corrections=corrections,
                sheet=sheet,
                header_row=header_row,
                progress=progress,
                cancelled=cancelled,
            )
            return found

        return work

    def annotate(self, mapping: Mapping[str, str]) -> Work[ImportResult]:
        """Write the annotated copy beside the file."""
        path = self.path

        def work(_progress: Progress, _cancelled: Cancelled) -> ImportResult:
            found: ImportResult = self._register.annotate(self._actor, path, mapping=mapping)
            return found

        return work
