"""Totals for the city and rule packs leave whole under their name, or what was there stays."""

import os
from pathlib import Path

import pytest

from wenming_desktop.adapters.whole_files import write_whole
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.rules import read_pack
from wenming_desktop.services.plain_files import write_text
from wenming_desktop.services.rule_packs import PACKS
from wenming_desktop.services.use_cases import UseCases


def test_a_text_that_the_disk_does_not_keep_leaves_the_one_before(tmp_path, monkeypatch) -> None:
    to = tmp_path / "totals.json"
    write_text(write_whole, to, "以前的")

    def fail(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WenmingError) as caught:
        write_text(write_whole, to, "新的")
    assert caught.value.code is Code.FILE_NOT_WRITTEN
    assert caught.value.facts == {"path": "totals.json", "problem": "Input/output error"}
    assert to.read_text(encoding="utf-8") == "以前的"
    assert [one.name for one in tmp_path.iterdir()] == ["totals.json"]


def test_a_stick_that_is_gone_gets_no_folder_of_its_name(tmp_path: Path) -> None:
    with pytest.raises(WenmingError):
        write_text(write_whole, tmp_path / "gone" / "totals.json", "新的")
    assert list(tmp_path.iterdir()) == []


def test_a_pack_is_written_over_an_older_one_and_refused_where_a_folder_is(
    station: UseCases, tmp_path: Path
) -> None:
    packs, to = station.rule_packs, tmp_path / "new" / "pack.toml"
    for _ in range(2):
        assert packs.export(station.actor, PACKS[0], "", to) == to
        assert read_pack(to.read_text(encoding="utf-8"))["pack"]["id"] == PACKS[0]
    with pytest.raises(WenmingError) as caught:
        packs.export(station.actor, PACKS[0], "", tmp_path / "new")
    assert caught.value.code is Code.FILE_NOT_WRITTEN
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["pack.toml"]
