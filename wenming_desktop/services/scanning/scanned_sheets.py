"""Reading sheets back: each picture gets a verdict, what was read waits in a queue for its clerk.

Nothing here touches the ledger. The rows go into the draft of the entry grid, the clerk posts that,
and posting removes what was kept of the paper (services/attendance.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence, OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import PROVISIONAL_ORG
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.scanned_rows import BoxMark, ScannedRow
from wenming_desktop.domain.scanned_sheets import ScannedSheet, ScanState, missing_pages
from wenming_desktop.domain.sheet_code import (
    BLANK_LAYOUT,
    MOST_PAGES,
    ROSTER_LAYOUT,
    SIGN_IN_SHEET_KIND,
    SheetCode,
)
from wenming_desktop.domain.sheet_layout import ROWS_A_PAGE
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.scanning.ports import PictureReading, SheetReader
from wenming_desktop.services.scanning.printed_rows import printed_rows

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".pdf"})
_LAYOUTS = {ROSTER_LAYOUT, BLANK_LAYOUT}


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


class _RefusedError(Exception):
    """A picture that is not taken, and the state it gets in the list."""

    def __init__(self, state: ScanState, code: Code, **facts: object) -> None:
        super().__init__(code.value)
        self.state, self.refusal = state, WenmingError(code, **facts)


class ScannedSheets:
    """The use cases of reading back."""

    def __init__(self, uow: UnitOfWorkMaker, reader: SheetReader) -> None:
        self._uow, self._reader = uow, reader

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
                _check_free(work, occurrence, page, "")
            except _RefusedError as refused:
                raise refused.refusal from refused
            sheet = work.scans.get(sheet_id)
            assigned = _of_occurrence(sheet, occurrence_id).on_page(page)
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
        found = []
        for sheet in sheets:
            blank = sheet.code is not None and sheet.code.layout == BLANK_LAYOUT
            unsure = {row.n for row in sheet.open_rows()}
            for row in sheet.rows:
                person = people[row.n - 1] if row.n <= len(people) and not blank else None
                found.append(
                    PaperRow(sheet_id=sheet.id, row=row, person=person, is_open=row.n in unsure)
                )
        return sorted(found, key=lambda one: one.row.n)

    def _take(
        self, actor: Actor, reading: PictureReading, activity_id: UUID | None
    ) -> PictureVerdict:
        try:
            with self._uow() as work:
                sheet = _queued(work, reading, activity_id)
                work.scans.add(sheet, reading.crops)
                work.audit.add(
                    actor.user_no, "sheet_scanned", str(sheet.id), doubtful=len(sheet.open_rows())
                )
        except _RefusedError as refused:
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
            refusal=None if sheet.page else WenmingError(Code.SCAN_NO_CODE),
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


def _queued(work: UnitOfWork, reading: PictureReading, activity_id: UUID | None) -> ScannedSheet:
    """Return what goes into the queue, or refuse the picture."""
    if reading.reason is not None:
        facts = {"path": reading.file.name, "problem": reading.problem}
        raise _RefusedError(ScanState.NOT_LOCATED, reading.reason, **facts)
    occurrence, page = _meant(work, reading, activity_id)
    if occurrence is not None:
        _check_free(work, occurrence, page, reading.sha256)
    elif any(one.sha256 == reading.sha256 for one in work.scans.all()):
        raise _RefusedError(ScanState.REPEATED, Code.SCAN_REPEATED, sheet="—", page="—")
    sheet = ScannedSheet(
        id=work.next_id(),
        occurrence_id=occurrence.id if occurrence else None,
        code=reading.code,
        page=0,
        sha256=reading.sha256,
        file_name=reading.file.name,
        read_at=work.now(),
        rows=reading.rows,
        thumbnail=reading.thumbnail,
    )
    return sheet.on_page(page) if page else sheet


def _meant(
    work: UnitOfWork, reading: PictureReading, activity_id: UUID | None
) -> tuple[Occurrence | None, int]:
    """Return the occurrence and the page; None and 0 where a person has to say."""
    code = reading.code
    if code is None:
        return _chosen(work, activity_id)
    if code.kind != SIGN_IN_SHEET_KIND or code.layout not in _LAYOUTS:
        raise _RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_FORM)
    # a sheet printed before the computer was enrolled has the provisional number
    if code.org_no not in {work.own_unit().org_no, PROVISIONAL_ORG}:
        raise _RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_UNIT, org_no=code.org_no)
    number = f"{code.sheet_number:06d}"
    found = work.occurrences.where(sheet_no=code.sheet_number)
    if not found:
        raise _RefusedError(ScanState.NOT_OURS, Code.SCAN_OCCURRENCE_UNKNOWN, sheet=number)
    if activity_id is not None and found[0].activity_id != activity_id:
        name = work.activities.get(found[0].activity_id).name
        raise _RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_ACTIVITY, activity=name)
    return found[0], code.page


def _chosen(work: UnitOfWork, activity_id: UUID | None) -> tuple[Occurrence | None, int]:
    """Return what the caller's choice tells of a sheet whose code is lost."""
    if activity_id is None:
        return None, 0
    printed = [one for one in work.occurrences.where(activity_id=activity_id) if one.sheet_no]
    if len(printed) != 1:
        return None, 0
    one_page = len(printed_rows(work, printed[0].id)) <= ROWS_A_PAGE
    return printed[0], 1 if one_page and printed_rows(work, printed[0].id) else 0


def _check_free(work: UnitOfWork, occurrence: Occurrence, page: int, sha256: str) -> None:
    """Refuse a page that is in the queue already, or whose occurrence is posted."""
    number = f"{occurrence.sheet_no or 0:06d}"
    if occurrence.state is OccurrenceState.POSTED:
        raise _RefusedError(ScanState.NOT_OURS, Code.SCAN_POSTED, sheet=number)
    same = [
        one
        for one in work.scans.of(occurrence.id)
        if (page and one.page == page) or (sha256 and one.sha256 == sha256)
    ]
    if same:
        shown = page or same[0].page or "—"
        raise _RefusedError(ScanState.REPEATED, Code.SCAN_REPEATED, sheet=number, page=shown)


def _of_occurrence(sheet: ScannedSheet, occurrence_id: UUID) -> ScannedSheet:
    return replace(sheet, occurrence_id=occurrence_id)


def _hit(work: UnitOfWork, volunteer_id: UUID) -> PersonHit | None:
    found = work.volunteers.find(volunteer_id)
    if found is None:
        return None
    team = work.teams.find(found.team_id) if found.team_id else None
    return PersonHit(
        id=found.id, name=found.name, phone=found.phone, team=team.name if team else ""
    )
