"""A store is opened only while every setting that guards the data holds (promise 33)."""

import os
import sqlite3
from pathlib import Path

import pytest

from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.mark.parametrize(
    ("setting", "unsafe"),
    [
        ("foreign_keys", "OFF"),
        ("journal_mode", "MEMORY"),
        ("synchronous", "FULL"),
        ("trusted_schema", "ON"),
        ("cell_size_check", "OFF"),
        ("mmap_size", "1048576"),
        ("temp_store", "FILE"),
        ("cipher_use_hmac", "OFF"),
        ("cipher_plaintext_header_size", "32"),
    ],
)
def test_a_store_is_not_opened_while_a_safe_setting_does_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, unsafe: str
) -> None:
    pragmas = (*engine_module._PRAGMAS, f"PRAGMA {setting} = {unsafe}")
    monkeypatch.setattr(engine_module, "_PRAGMAS", pragmas)
    not_opened(setting, tmp_path / "a.db")


def test_every_setting_that_must_hold_is_tried_above() -> None:
    (mark,) = test_a_store_is_not_opened_while_a_safe_setting_does_not_hold.pytestmark
    assert {name for name, _ in mark.args[1]} == set(engine_module._MUST_HOLD)


def test_an_engine_that_does_not_encrypt_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "dbapi2", sqlite3)
    not_opened("cipher_use_hmac", tmp_path / "a.db")


def test_an_engine_that_can_lose_data_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(WenmingError) as caught:
        open_engine(tmp_path / "a.db", os.urandom(32))
    assert caught.value.code is Code.ENGINE_TOO_OLD
    assert not (tmp_path / "a.db").exists()


def not_opened(setting: str, path: Path) -> None:
    with pytest.raises(WenmingError) as caught:
        engine_module.connect(path, os.urandom(32))
    assert (caught.value.code, caught.value.facts["setting"]) == (Code.ENGINE_NOT_SAFE, setting)
    assert not path.exists() or not path.stat().st_size
