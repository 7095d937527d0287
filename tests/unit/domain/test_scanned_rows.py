"""到场 ⇔ exactly one hour, and what a person's decision does to a page."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from wenming_desktop.domain.scanned_rows import BoxMark, RowVerdict, ScannedRow, row_verdict
from wenming_desktop.domain.scanned_sheets import ScannedSheet, ScanState, missing_pages
from wenming_desktop.domain.sheet_code import SheetCode

MARKS = {"-": BoxMark.EMPTY, "x": BoxMark.TICKED, "#": BoxMark.CANCELLED, "?": BoxMark.ASK}


def boxes(text: str) -> tuple[BoxMark, ...]:
    return tuple(MARKS[sign] for sign in text)


@pytest.mark.parametrize(
    ("text", "verdict", "minutes"),
    [
        ("-----", RowVerdict.SURE, 0),
        ("xx---", RowVerdict.SURE, 60),
        ("x---x", RowVerdict.SURE, 240),
        ("x#-x-", RowVerdict.SURE, 180),
        ("#-#--", RowVerdict.SURE, 0),
        ("x----", RowVerdict.ASK, 0),
        ("-x---", RowVerdict.ASK, 0),
        ("xxx--", RowVerdict.ASK, 0),
        ("xx--?", RowVerdict.ASK, 0),
        ("----?", RowVerdict.ASK, 0),
    ],
)
def test_a_row_is_sure_when_it_keeps_the_rule(text: str, verdict: RowVerdict, minutes: int) -> None:
    row = ScannedRow(1, boxes(text))
    assert (row.verdict, row.minutes) == (verdict, minutes)


def test_a_row_of_another_length_is_never_sure() -> None:
    assert row_verdict(boxes("xx--")) is RowVerdict.ASK


def page(number: int, pages: int, *rows: str) -> ScannedSheet:
    sheet = ScannedSheet(
        id=UUID(int=number),
        occurrence_id=UUID(int=99),
        code=SheetCode(org_no=257, sheet_number=1, page=number, pages=pages),
        page=0,
        sha256="",
        file_name="",
        read_at=datetime(2026, 11, 24, tzinfo=UTC),
        rows=tuple(ScannedRow(n, boxes(text)) for n, text in enumerate(rows, 1)),
    )
    return sheet.on_page(number)


def test_rows_of_the_second_page_go_on_counting() -> None:
    assert [row.n for row in page(2, 2, "-----", "xx---").rows] == [21, 22]


def test_a_row_that_was_looked_at_is_open_no_more_even_when_it_breaks_the_rule() -> None:
    sheet = page(1, 1, "x----", "xx---")
    assert (sheet.state, [row.n for row in sheet.open_rows()]) == (ScanState.TO_CHECK, [1])
    kept = sheet.decided(1, boxes("x----"))
    assert (kept.state, kept.open_rows()) == (ScanState.READ, [])


def test_pages_nobody_has_read_are_named() -> None:
    assert missing_pages([page(1, 3), page(3, 3)]) == [2]
    assert missing_pages([]) == []
