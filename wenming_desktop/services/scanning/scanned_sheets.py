"""Reading sheets back: each picture gets a verdict, what was read waits in a queue for its clerk.

Nothing here touches the ledger. The rows go into the draft of the entry grid, the clerk posts that,
and posting removes what was kept of the paper (services/attendance.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.scanned_rows import BoxMark, ScannedRow
from wenming_desktop.domain.scanned_sheets import ScannedSheet, ScanState, missing_pages
from wenming_desktop.domain.sheet_code import BLANK_LAYOUT, MOST_PAGES, SheetCode
from wenming_desktop.domain.sheet_layout import ROWS_A_PAGE
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.scanning.ports import PictureReading, SheetReader
from wenming_desktop.services.scanning.printed_rows import has_printed, printed_rows
from wenming_desktop.services.scanning.taking import RefusedError, check_free, numbered, taken

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".pdf"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureVerdict:
    """What became of one picture; ``refusal`` has its sentence in messages."""

    file: Path
    picture: int
    located: bool
    state: ScanState
    refusal: WenmingError | None = None
    code: SheetCode | None = None
    sheet: ScannedSheet | None = None
    """What is in the queue now."""
    rows: tuple[ScannedRow, ...] = ()
    thumbnail: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What became of everything that was handed over."""

    pictures: list[PictureVerdict] = field(default_factory=list)
    missing: list[WenmingError] = field(default_factory=list)
    """SCAN_PAGE_MISSING, one for each page that is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row of an occurrence's paper, as the entry grid takes it."""

    sheet_id: UUID
    row: ScannedRow
    person: PersonHit | None
    """Who is printed there; None on rows written by hand, and where this computer cannot know."""
    is_open: bool
    """A person has not looked at it yet, and has to."""


class ScannedSheets:
    """The use cases of reading back."""

    def __init__(self, uow: UnitOfWorkMaker, reader: SheetReader, codes: CodeLists) -> None:
        self._uow, self._reader, self._codes = uow, reader, codes

    def is_installed(self) -> bool:
        """Tell whether this computer can read pictures."""
        return self._reader.is_installed()

    def read(
        self,
        actor: Actor,
        paths: Sequence[Path],
        activity_id: UUID | None = None,
        progress: Progress = lambda _done, _total: None,
        is_cancelled: Cancelled = lambda: False,
        told: Callable[[PictureVerdict], None] = lambda _verdict: None,
    ) -> ReadBack:
        """Read files and folders; every picture gets a verdict, each good one its own transaction.

        Raises SCAN_NOT_INSTALLED, SCAN_NOTHING_TO_READ, NOT_FOUND or CANCELLED; what was read
        before a person stopped it stays in the queue. ``told`` hears of each picture at once.
        """
        require(actor, Action.RECORD)
        if not self._reader.is_installed():
            raise WenmingError(Code.SCAN_NOT_INSTALLED)
        files = files_of(paths)
        if not files:
            raise WenmingError(Code.SCAN_NOTHING_TO_READ)
        if activity_id is not None:
            with self._uow(read_only=True) as work:
                work.activities.get(activity_id)
        done = ReadBack()
        for reading in self._reader.read(files, progress, is_cancelled):
            verdict = self._take(actor, reading, activity_id)
            done.pictures.append(verdict)
            told(verdict)
        touched = {one.sheet.occurrence_id for one in done.pictures if one.sheet}
        for occurrence_id in sorted(filter(None, touched)):
            done.missing.extend(self.missing(actor, occurrence_id))
        return done

    def waiting(self, actor: Actor) -> list[ScannedSheet]:
        """Return the queue, the oldest first."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return work.scans.all()

    def missing(self, actor: Actor, occurrence_id: UUID) -> list[WenmingError]:
        """Return SCAN_PAGE_MISSING for each page of an occurrence that nobody has read yet."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            sheets = work.scans.of(occurrence_id)
        codes = [one.code for one in sheets if one.code]
        return [
            WenmingError(
                Code.SCAN_PAGE_MISSING,
                sheet=f"{codes[0].sheet_number:06d}",
                page=page,
                pages=codes[0].pages,
            )
            for page in missing_pages(sheets)
        ]

    def crop(self, actor: Actor, sheet_id: UUID, n: int) -> bytes | None:
        """Return the picture of a paper row by its printed number, as JPEG."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return work.scans.crop(sheet_id, (n - 1) % ROWS_A_PAGE + 1)

    def decide(
        self, actor: Actor, sheet_id: UUID, n: int, boxes: Sequence[BoxMark]
    ) -> ScannedSheet:
        """Set what a person sees in the boxes of a row; it counts as looked at. NOT_FOUND."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            decided = work.scans.get(sheet_id).decided(n, boxes)
            work.scans.update(decided)
        return decided

    def assign(self, actor: Actor, sheet_id: UUID, occurrence_id: UUID, page: int) -> ScannedSheet:
        """Say which page of which occurrence a sheet without a code is.

        Raises NOT_FOUND, SCAN_POSTED, SCAN_REPEATED or INVALID_FIELD.
        """
        require(actor, Action.RECORD)
        if not 1 <= page <= MOST_PAGES:
            raise WenmingError(Code.INVALID_FIELD, field="page", value=page)
        with self._uow() as work:
            occurrence = work.occurrences.get(occurrence_id)
            try:
                check_free(work, occurrence, page)
            except RefusedError as refused:
                raise refused.refusal from refused
            sheet = replace(work.scans.get(sheet_id), occurrence_id=occurrence_id)
            assigned = sheet.on_page(page)
            work.scans.update(assigned)
        return assigned

    def forget(self, actor: Actor, sheet_id: UUID) -> None:
        """Throw away what was read of one page."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            work.scans.remove(sheet_id)

    def rows(self, actor: Actor, occurrence_id: UUID) -> list[PaperRow]:
        """Return everything that was read of an occurrence, in the order of the paper."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            sheets = [one for one in work.scans.of(occurrence_id) if one.page]
            people = [_hit(work, one) for one in printed_rows(work, occurrence_id)]
            named = {one.id for one in sheets if _is_named(work, one)}
        found = []
        for sheet in sheets:
            unsure = {row.n for row in sheet.open_rows()}
            for row in sheet.rows:
                known = row.n <= len(people) and sheet.id in named
                person = people[row.n - 1] if known else None
                found.append(
                    PaperRow(sheet_id=sheet.id, row=row, person=person, is_open=row.n in unsure)
                )
        return sorted(found, key=lambda one: one.row.n)

    def occurrence_of(self, actor: Actor, sheet_number: int) -> UUID | None:
        """Return the occurrence of the six digits at the foot of a sheet; None for none here."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            found = numbered(work, sheet_number)
        return found.id if found else None

    def nameless(self, actor: Actor) -> set[UUID]:
        """Return the roster sheets in the queue that another computer printed.

        Which people stand in their rows only that computer knows; here they come without names.
        """
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return {
                one.id
                for one in work.scans.all()
                if one.occurrence_id and not _is_blank(one) and not _is_named(work, one)
            }

    def _take(
        self, actor: Actor, reading: PictureReading, activity_id: UUID | None
    ) -> PictureVerdict:
        try:
            with self._uow() as work:
                sheet, open_question = taken(work, reading, activity_id, self._codes)
                work.scans.add(sheet, reading.crops)
                work.audit.add(
                    actor.user_no, "sheet_scanned", str(sheet.id), doubtful=len(sheet.open_rows())
                )
        except RefusedError as refused:
            return PictureVerdict(
                file=reading.file,
                picture=reading.picture,
                located=reading.reason is None,
                state=refused.state,
                refusal=refused.refusal,
                code=reading.code,
                rows=reading.rows,
                thumbnail=reading.thumbnail,
            )
        return PictureVerdict(
            file=reading.file,
            picture=reading.picture,
            located=True,
            state=sheet.state,
            refusal=open_question,
            code=reading.code,
            sheet=sheet,
            rows=sheet.rows,
            thumbnail=reading.thumbnail,
        )


def files_of(paths: Sequence[Path]) -> list[Path]:
    """Return the files, and those of the folders that could be pictures of sheets, sorted."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES)
            files.extend(sorted(one for one in inside if one.is_file()))
        else:
            files.append(path)
    return list(dict.fromkeys(files))


def _is_blank(sheet: ScannedSheet) -> bool:
    return sheet.code is not None and sheet.code.layout == BLANK_LAYOUT


def _is_named(work: UnitOfWork, sheet: ScannedSheet) -> bool:
    """Tell whether it is known here who is printed in the rows of a sheet."""
    if sheet.occurrence_id is None or _is_blank(sheet):
        return False
    if sheet.code is None:  # a person said that it is this one
        return True
    occurrence = work.occurrences.get(sheet.occurrence_id)
    return has_printed(work, occurrence, sheet.code.sheet_number)


def _hit(work: UnitOfWork, volunteer_id: UUID) -> PersonHit | None:
    found = work.volunteers.find(volunteer_id)
    if found is None:
        return None
    team = work.teams.find(found.team_id) if found.team_id else None
    return PersonHit(
        id=found.id, name=found.name, phone=found.phone, team=team.name if team else ""
    )
