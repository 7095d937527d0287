"""Rule packs: wrong ones named by line, changed in a form, sent down, and never from the future."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.integration.test_rules_and_quotas import hold
from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.rules import READERS
from wenming_desktop.domain.toml_text import toml_text
from wenming_desktop.messages.rules import pack_title, pack_words
from wenming_desktop.services.rule_packs import PACKS
from wenming_desktop.services.use_cases import UseCases

RULES = Path(__file__).resolve().parents[3] / "resources" / "rules"


def text_of(pack: str) -> str:
    return (RULES / f"{pack}.toml").read_text(encoding="utf-8")


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_is_sound_said_in_words_and_written_back(station: UseCases, pack: str) -> None:
    text = text_of(pack)
    assert station.rule_packs.check(text) == ()
    tables = tomllib.loads(text)
    assert tomllib.loads(toml_text(tables)) == tables
    assert READERS[pack](tomllib.loads(toml_text(tables)))
    assert pack_title(pack) != pack
    assert all(pack_words(pack, tables, station.code_lists.label))


@pytest.mark.parametrize(
    ("pack", "right", "wrong", "line_of", "words"),
    [
        ("quotas", 'level = "town_institute"', 'level = "town"', 'level = "town"', "只能写"),
        ("quotas", "least = 1", "least = 0", "least = 0", "在 1 到 1000 之间"),
        ("quotas", "least = 1", 'least = "1"', 'least = "1"', "整数（不加引号）"),
        ("quotas", "least = 1", "lest = 1", "", "少了“least”"),
        ("quotas", 'period = "week"', 'period = "week', 'period = "week', "引号没有写完"),
        ("quotas", 'period = "week"', 'period: "week"', 'period: "week"', "要有等号"),
        ("quotas", 'id = "station-theory"', 'id = "station-monthly"', "", "写了两遍"),
        ("sla", "claim = 2", "claim = -2", "claim = -2", "在 1 到 365 之间"),
        ("stars", "hours = 600", "hours = true", "hours = true", "整数"),
        ("checklists", 'id = "staff", title', 'id = "staff", titel', "titel", "少了“title”"),
        ("assessment", "points = 10", 'points = "十"', 'points = "十"', "要写成数字"),
        ("review", 'strictness = "warn"', 'strictness = "hart"', '"hart"', "warn、block"),
        ("points", "months = 0", "months = 0.5", "months = 0.5", "整数"),
    ],
)
def test_what_is_wrong_is_named_by_its_line(
    station: UseCases, pack: str, right: str, wrong: str, line_of: str, words: str
) -> None:
    text = text_of(pack).replace(right, wrong, 1)
    assert text != text_of(pack)
    (first, *_rest) = station.rule_packs.check(text)
    assert words in first
    if line_of:
        lines = text.splitlines()
        (number,) = [n for n, line in enumerate(lines, 1) if line_of in line][:1]
        assert first.startswith(f"第 {number} 行：")


def test_a_pack_of_no_known_kind_is_refused_and_nothing_is_issued(
    make_home: Callable[..., UseCases],
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    unknown = '[pack]\nid = "magic"\nversion = "1"\neffective_from = "2026-01-01"\n'
    for text in (unknown, text_of("sla").replace("review = 3", "review = 0")):
        with pytest.raises(WenmingError) as caught:
            centre.rule_packs.issue(centre.actor, text)
        assert caught.value.code is Code.RULE_PACK_INVALID
    assert all(not line.issuer for line in centre.rule_packs.list(centre.actor))


def test_a_form_changes_numbers_from_a_day_on(two: TwoUnits) -> None:
    centre, station = two.centre, two.station
    changes = {("quotas", 0, "least"): 2, ("quotas", 1, "least"): 0}
    issued = centre.rule_packs.change(
        centre.actor, "quotas", changes, date(2026, 11, 1), "县办 2026 年 9 号"
    )
    assert (issued.version, issued.source_document) == ("2026.2", "县办 2026 年 9 号")
    later = centre.rule_packs.change(
        centre.actor, "quotas", {("quotas", 0, "least"): 5}, date(2027, 1, 1)
    )
    assert later.version == "2027.1"
    two.carry(centre, station)
    told = {
        one.quota.id: one.need
        for one in station.quotas.measured(station.actor, parse_period("2026-11"))
        if one.quota.level is Level.VILLAGE_STATION
    }
    assert told == {"station-monthly": 2}
    (first, *_) = station.rule_packs.text(station.actor, "quotas")["quotas"]
    assert first["title"] == "每站每月至少 2 场活动"
    lines = [one for one in station.rule_packs.list(station.actor) if one.pack == "quotas"]
    assert [(one.version, one.in_force) for one in lines] == [
        ("2026.1", False),
        ("2026.2", True),
        ("2027.1", False),
    ]
    with pytest.raises(WenmingError) as caught:
        centre.rule_packs.change(centre.actor, "sla", {("days", "no", "x"): 1}, date(2027, 1, 1))
    assert caught.value.code is Code.NOT_FOUND


def test_words_of_the_report_come_down_as_a_pack(two: TwoUnits) -> None:
    centre, station = two.centre, two.station
    text = text_of("proofreading").replace("2026.1", "2026.2")
    text = text.replace(
        "entries = [\n", 'entries = [\n  { wrong = "青衫镇", right = "青山镇" },\n', 1
    )
    centre.rule_packs.issue(centre.actor, text)
    phrases = text_of("phrases").replace("2026.1", "2026.7").replace("我市", "我们市", 1)
    centre.rule_packs.issue(centre.actor, phrases)
    two.carry(centre, station)
    draft = station.work_reports.draft(station.actor, parse_period("2026-Q4"))
    assert draft.report.phrases == "2026.7"
    tables = station.rule_packs.text(station.actor, "proofreading")
    assert tables["words"]["entries"][0]["right"] == "青山镇"


def test_a_pack_that_a_newer_program_wrote_breaks_nothing(two: TwoUnits) -> None:
    """It is passed over, and the list says so; what counted before goes on counting."""
    centre, station = two.centre, two.station
    centre.rule_packs.change(centre.actor, "quotas", {("quotas", 0, "least"): 3}, date(2026, 10, 1))
    future = text_of("quotas").replace("2026.1", "2030.1").replace('"week"', '"fortnight"')
    row = {
        "kind": "rule_pack",
        "name": "quotas",
        "pack": "quotas",
        "version": "2030.1",
        "effective_from": "2026-11-01",
        "body": future,
    }
    centre.records.record(centre.actor, [row])
    two.carry(centre, station)
    for use in (centre, station):
        lines = {one.version: one for one in use.rule_packs.list(use.actor) if one.pack == "quotas"}
        assert (lines["2030.1"].is_readable, lines["2030.1"].in_force) == (False, False)
        assert lines["2026.2"].in_force
        assert use.quotas.running(use.actor)
    (state, *_) = station.quotas.own(station.actor)
    assert state.need == 3


def test_what_counts_for_a_quota_can_be_looked_at(station: UseCases, tmp_path: Path) -> None:
    hold(station, date(2026, 11, 3), service_platform="theory_talk")
    hold(station, date(2026, 10, 12))
    own = {
        one.quota.id: (one.need, one.have, one.missing) for one in station.quotas.own(station.actor)
    }
    assert own == {"station-monthly": (1, 1, 0), "station-theory": (1, 1, 0)}
    (session,) = station.quotas.counted(station.actor, "station-theory", 0)
    assert (session.name, session.day) == ("理论宣讲", date(2026, 11, 3))
    with pytest.raises(WenmingError) as caught:
        station.quotas.counted(station.actor, "no-such", 0)
    assert caught.value.code is Code.NOT_FOUND
    assert station.quota_files.print(station.actor, tmp_path / "q.pdf").pages == 1
    book = openpyxl.load_workbook(station.quota_files.export(station.actor, tmp_path / "q.xlsx"))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[2:5] for row in rows if row[1] == "每站每月至少 1 场活动"] == [(1, 1, 0)]
