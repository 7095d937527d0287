"""红白事 by what they wait for; initiatives and promises with their names, listed and on paper."""

from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.pledges import Signer, read_signers
from wenming_desktop.services.customs.cases import Stage
from wenming_desktop.services.use_cases import UseCases

YEAR = parse_period("2026")


def report(station: UseCases, householder: str, event_on: str, **more: object) -> str:
    given = {"kind": "customs_case", "householder": householder, "event_on": event_on, **more}
    return str(station.records.record(station.actor, [given])[0].id)


def test_cases_stand_by_what_they_wait_for(station: UseCases) -> None:
    report(station, "办完家", "2026-05-01", promise_signed=True, outcome="从简")
    report(station, "没签家", "2026-12-12", reported_on="2026-11-20")
    report(station, "早签家", "2026-12-01", promise_signed=True)
    report(station, "回访家", "2026-11-10", promise_signed=True)
    report(station, "更早家", "2026-10-10", promise_signed=True)
    found = station.customs.lines(station.actor)
    assert [(one.case.householder, one.stage, one.days) for one in found] == [
        ("更早家", Stage.VISIT, -45),
        ("回访家", Stage.VISIT, -14),
        ("没签家", Stage.PROMISE, 18),
        ("早签家", Stage.WAITING, 7),
        ("办完家", Stage.DONE, -207),
    ]
    open_ = station.customs.lines(station.actor, with_done=False)
    assert [one.case.householder for one in open_] == ["更早家", "回访家", "没签家", "早签家"]


def test_names_are_written_once_counted_once_and_stand_in_one_ledger(
    station: UseCases, tmp_path: Path
) -> None:
    row = station.records.record(station.actor, [{"kind": "pledge", "name": "不要高礼金"}])[0].id
    paper = "王建国 第一村民组\n李秀兰，第二村民组\n\n王建国\t第一村民组\n王建国 第三村民组\n"
    done = station.signing.sign(station.actor, row, read_signers(paper), date(2026, 4, 1))
    assert (done.added, done.known) == (3, 0)
    again = station.signing.sign(
        station.actor, row, [Signer("李秀兰", "第二村民组"), Signer("赵云")]
    )
    assert (again.added, again.known) == (1, 1)
    (line,) = station.signing.pledges(station.actor)
    assert (line.signatures, line.last) == (4, date(2026, 11, 24))
    report(station, "田家", "2026-05-01", reported_on="2026-04-20", promise_signed=True)
    report(station, "没签家", "2026-12-12", reported_on="2026-11-20")
    found = station.ledgers.look(station.actor, "signature-ledger", YEAR)
    heads = [head for head, _ in found.columns]
    told = [(row[heads.index("姓名")], row[heads.index("类型")]) for row in found.rows]
    assert sorted(told) == sorted(
        [
            *((name, "倡议书") for name in ("王建国", "李秀兰", "王建国", "赵云")),
            ("田家", "红白事承诺书"),
        ]
    )
    with station.figures._uow(read_only=True) as work:
        counted = work.figures.count(["pledge_signatures"], YEAR)["pledge_signatures"]
    assert counted.total == sum(1 for _, sort in told if sort == "倡议书")
    book = tmp_path / "签名.xlsx"
    station.ledgers.export(station.actor, "signature-ledger", book, YEAR)
    assert openpyxl.load_workbook(book)["倡议和承诺签名人数"].cell(4, 6).value == 4


def test_a_paper_without_a_name_is_refused_and_nothing_is_written(station: UseCases) -> None:
    row = station.records.record(station.actor, [{"kind": "pledge", "name": "不要高礼金"}])[0].id
    with pytest.raises(WenmingError) as caught:
        station.signing.sign(station.actor, row, read_signers(" \n，\n"))
    assert caught.value.code is Code.FIELD_MISSING
    assert station.signing.names(station.actor, row) == []


def test_the_printed_sheet_holds_the_text_the_names_and_room_to_sign(
    station: UseCases, tmp_path: Path
) -> None:
    given = {"kind": "pledge", "name": "不要高礼金", "content": "不收高额彩礼\n不攀比"}
    row = station.records.record(station.actor, [given])[0].id
    station.signing.sign(station.actor, row, [Signer("王建国", "第一村民组")])
    sheet = tmp_path / "签名表.pdf"
    station.signing.print(station.actor, row, sheet, blanks=40)
    document = pypdfium2.PdfDocument(sheet)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert len(document) == 2
    for words in ("不要高礼金签名表", "不收高额彩礼", "不攀比", "王建国", "第一村民组", "41"):
        assert words in text
