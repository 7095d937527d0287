"""A picture that was read becomes a sheet in the queue, or is refused with its reason."""

from dataclasses import replace
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence, OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import PROVISIONAL_ORG
from wenming_desktop.domain.scanned_sheets import ScannedSheet, ScanState
from wenming_desktop.domain.sheet_code import (
    BLANK_LAYOUT,
    ROSTER_LAYOUT,
    SIGN_IN_SHEET_KIND,
    SheetCode,
)
from wenming_desktop.domain.sheet_layout import ROWS_A_PAGE
from wenming_desktop.domain.slip_layout import SATISFACTION_KIND
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.scanning import answer_forms
from wenming_desktop.services.scanning.entering import check_alone, check_new
from wenming_desktop.services.scanning.ports import PictureReading
from wenming_desktop.services.scanning.printed_rows import occurrence_of, printed_rows

_LAYOUTS = {ROSTER_LAYOUT, BLANK_LAYOUT}


class RefusedError(Exception):
    """A picture that is not taken, and the state it gets in the list."""

    def __init__(self, state: ScanState, code: Code, /, **facts: object) -> None:
        super().__init__(code.value)
        self.state, self.refusal = state, WenmingError(code, **facts)


def taken(
    work: UnitOfWork, reading: PictureReading, activity_id: UUID | None, codes: CodeLists
) -> tuple[ScannedSheet, WenmingError | None]:
    """Return what goes into the queue and what a person has still to say; or refuse the picture."""
    if reading.reason is not None:
        facts = {"path": reading.file.name, "problem": reading.problem}
        raise RefusedError(ScanState.NOT_LOCATED, reading.reason, **facts)
    if any(one.sha256 == reading.sha256 for one in work.scans.all()):
        raise RefusedError(ScanState.REPEATED, Code.SCAN_REPEATED, **_known(work, reading))
    if reading.code is not None and reading.code.kind in answer_forms.KINDS:
        return _answers(work, reading, reading.code, codes)
    occurrence, page, open_question = _meant(work, reading, activity_id)
    if occurrence is not None:
        check_free(work, occurrence, page)
    sheet = replace(_plain(work, reading), occurrence_id=occurrence.id if occurrence else None)
    return (sheet.on_page(page) if page else sheet), open_question


def _plain(work: UnitOfWork, reading: PictureReading) -> ScannedSheet:
    return ScannedSheet(
        id=work.next_id(),
        occurrence_id=None,
        code=reading.code,
        page=0,
        sha256=reading.sha256,
        file_name=reading.file.name,
        read_at=work.now(),
        rows=reading.rows,
        thumbnail=reading.thumbnail,
        is_signed=reading.is_signed,
    )


def _known(work: UnitOfWork, reading: PictureReading) -> dict[str, object]:
    """Return the number and page of a picture that was read before, as far as they are known."""
    code = reading.code
    if code is not None and code.kind == SIGN_IN_SHEET_KIND:
        return {"sheet": f"{code.sheet_number:06d}", "page": code.page}
    same = next(one for one in work.scans.all() if one.sha256 == reading.sha256)
    return {"sheet": "—", "page": same.page or "—"}


def _answers(
    work: UnitOfWork, reading: PictureReading, code: SheetCode, codes: CodeLists
) -> tuple[ScannedSheet, WenmingError | None]:
    """Return a slip or a page of questions, with the order or survey it is about."""
    sheet = _plain(work, reading).on_page(1)
    try:
        subject = answer_forms.about(work, code, codes)
        if code.kind == SATISFACTION_KIND:
            check_new(work, subject, reading.sha256)
        else:
            check_alone(work, subject)
    except WenmingError as error:
        if error.code in {Code.SCAN_ORDER_UNKNOWN, Code.SCAN_SURVEY_UNKNOWN}:
            return sheet, error
        repeated = error.code is Code.SCAN_REPEATED
        state = ScanState.REPEATED if repeated else ScanState.NOT_OURS
        raise RefusedError(state, error.code, **error.facts) from error
    return replace(sheet, about=subject), None


def _meant(
    work: UnitOfWork, reading: PictureReading, activity_id: UUID | None
) -> tuple[Occurrence | None, int, WenmingError | None]:
    """Return the occurrence and the page; None, or 0, and why where a person has to say."""
    code = reading.code
    if code is None:
        occurrence, page = _chosen(work, activity_id)
        return occurrence, page, None if page else WenmingError(Code.SCAN_NO_CODE)
    if code.kind != SIGN_IN_SHEET_KIND or code.layout not in _LAYOUTS:
        raise RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_FORM)
    # a sheet printed before the computer was enrolled has the provisional number
    if code.org_no not in {work.own_unit().org_no, PROVISIONAL_ORG}:
        raise RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_UNIT, org_no=code.org_no)
    occurrence = numbered(work, code.sheet_number)
    if occurrence is None:
        number = f"{code.sheet_number:06d}"
        return None, code.page, WenmingError(Code.SCAN_OCCURRENCE_UNKNOWN, sheet=number)
    if activity_id is not None and occurrence.activity_id != activity_id:
        name = work.activities.get(occurrence.activity_id).name
        raise RefusedError(ScanState.NOT_OURS, Code.SCAN_OTHER_ACTIVITY, activity=name)
    return occurrence, code.page, None


def numbered(work: UnitOfWork, number: int) -> Occurrence | None:
    """Return the occurrence of a printed number, whoever of the unit's computers gave it."""
    mine = occurrence_of(work, number)
    if mine is not None and (kept := work.occurrences.find(mine)) is not None:
        return kept
    found = work.occurrences.where(sheet_no=number)
    return found[0] if found else None


def _chosen(work: UnitOfWork, activity_id: UUID | None) -> tuple[Occurrence | None, int]:
    """Return what the caller's choice tells of a sheet whose code is lost."""
    if activity_id is None:
        return None, 0
    printed = [one for one in work.occurrences.where(activity_id=activity_id) if one.sheet_no]
    if len(printed) != 1:
        return None, 0
    rows = printed_rows(work, printed[0].id)
    return printed[0], 1 if 0 < len(rows) <= ROWS_A_PAGE else 0


def check_free(work: UnitOfWork, occurrence: Occurrence, page: int) -> None:
    """Refuse a page that is in the queue already, or whose occurrence is posted."""
    number = f"{occurrence.sheet_no or 0:06d}"
    if occurrence.state is OccurrenceState.POSTED:
        raise RefusedError(ScanState.NOT_OURS, Code.SCAN_POSTED, sheet=number)
    if page and any(one.page == page for one in work.scans.of(occurrence.id)):
        raise RefusedError(ScanState.REPEATED, Code.SCAN_REPEATED, sheet=number, page=page)
