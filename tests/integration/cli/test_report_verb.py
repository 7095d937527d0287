"""report on the command line: what others rely on."""

import json

import pytest


@pytest.fixture
def told(station):
    """Return an answer of ``report work`` over a village with one meeting."""

    def ask(*words):
        span = ("--from", "2026-01-01", "--to", "2026-12-31")
        return station("report", "work", *span, *words)

    return ask


def test_what_is_not_known_refuses_and_writes_nothing(told, tmp_path):
    answer = told("--to-dir", str(tmp_path / "out"))
    assert (answer.code, answer.error) == (3, "report_not_ready")
    assert "meetings" in answer.payload["unknown"]
    assert answer.payload["figures"]["meetings"]["printed"] == "【待填】"
    assert answer.payload["files"] == []
    assert not (tmp_path / "out").exists()


def test_without_what_is_not_known_three_files_are_written(told, station, tmp_path):
    answer = told("--to-dir", str(tmp_path / "out"), "--unknown", "drop")
    assert answer.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "figures.xlsx",
        "工作开展情况汇报.docx",
        "工作开展情况汇报.pdf",
    ]
    assert [len(part["items"]) for part in answer.payload["parts"]] == [4, 3, 4]
    listed = station("report", "list").payload
    assert [one["id"] for one in listed["items"]] == [answer.payload["saved"]]
    compared = station("report", "compare", answer.payload["saved"]).payload
    assert compared["changes"] == []


def test_a_figure_is_written_in_only_with_a_reason(told, tmp_path):
    words = ("--to-dir", str(tmp_path / "out"), "--unknown", "drop", "--set", "meetings=4")
    assert told(*words).error == "reason_missing"
    answer = told(*words, "--reason", "纸质台账")
    assert answer.payload["figures"]["meetings"]["value"] == 4


def test_a_period_of_the_future_or_turned_round_is_refused(station, tmp_path):
    to = ("--to-dir", str(tmp_path / "out"))
    span = ("--from", "2099-01-01", "--to", "2099-12-31")
    assert station("report", "work", *span, *to).error == "report_not_begun"
    span = ("--from", "2026-12-31", "--to", "2026-01-01")
    assert station("report", "work", *span, *to).error == "period_invalid"


def test_totals_are_a_file_of_sums(station, tmp_path):
    file = tmp_path / "deep" / "totals.json"
    span = ("--from", "2026-01-01", "--to", "2026-12-31")
    answer = station("report", "totals", *span, "--to-file", str(file))
    assert answer.code == 0
    body = json.loads(file.read_text(encoding="utf-8"))
    assert body["format"] == "wenming-county-totals"
    assert body["figures"]["meetings"] == {"parts": {}, "total": None}
