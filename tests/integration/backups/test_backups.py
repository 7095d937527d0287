"""Backups: opened, checked, counted; thinned by number; put in the store's place by two people."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from wenming_desktop.adapters.backups import attachments, census, copies, restoring
from wenming_desktop.adapters.backups.attachments import bring_attachments
from wenming_desktop.adapters.backups.copies import facts_of, keys_of
from wenming_desktop.adapters.db.tries import FREE
from wenming_desktop.adapters.places import Places
from wenming_desktop.adapters.sync.stick_files import DiskFiles
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Role
from wenming_desktop.services.backup_ports import Backup, Why
from wenming_desktop.services.backups import LATE_AFTER, SAVES_BETWEEN, kept_numbers
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.restoring import RestoreOrder

if TYPE_CHECKING:
    from wenming_desktop.services.use_cases import UseCases

USER, PASSWORD = "李站长", "yi er san si"
SECOND, SECOND_PASSWORD = "赵副站长", "wu liu qi ba"


class Home:
    """One home with its recovery code, opened and closed as a test needs it."""

    def __init__(self, path: Path, code: str) -> None:
        self.path, self.code, self.door = path, code, door_at(path)
        self.reopen()

    def save(self, name: str) -> None:
        self.use.records.record(self.use.actor, [{"kind": "venue", "name": name}])

    def back_up(self) -> Backup:
        return self.use.backups.make(self.use.actor)

    def venues(self) -> list[str]:
        return [item["name"] for item in self.use.records.find(self.use.actor, "venue", {})]

    def close(self) -> None:
        self.door.close()

    def reopen(self, password: str = PASSWORD) -> None:
        self.use: UseCases = self.door.open(USER, password)

    def order(self, backup: Backup, **other: str) -> RestoreOrder:
        given = {"user": USER, "password": PASSWORD, "recovery_code": self.code, **other}
        return RestoreOrder(file=backup.file, **given)


def found(path: Path) -> str:
    """Set a centre up, which may take bundles in at once; return its recovery code."""
    door = door_at(path)
    done = door.set_up(
        NewHome(level=Level.COUNTY_CENTER, unit_name="青山县中心", user=USER, password=PASSWORD)
    )
    door.close()
    return done.recovery_code


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    path = tmp_path_factory.mktemp("template") / "home"
    return path, found(path)


@pytest.fixture
def home(template: tuple[Path, str], tmp_path: Path) -> Iterator[Home]:
    made = Home(Path(shutil.copytree(template[0], tmp_path / "home")), template[1])
    yield made
    made.close()


def refused(code: Code, home: Home, order: RestoreOrder) -> None:
    """The order is refused, and every byte of the home is as it was, but for counted tries."""
    before = fingerprint(home.path)
    with pytest.raises(WenmingError) as raised:
        home.door.restore(order)
    assert raised.value.code is code
    after = fingerprint(home.path)
    assert after == before


def fingerprint(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "wenming.lock" and file.suffix != ".tries"
    }


def test_a_backup_holds_what_the_store_holds(home: Home) -> None:
    home.save("文化广场")
    assert home.use.backups.standing(home.use.actor).due  # never backed up
    made = home.back_up()
    assert (made.rows["venue"], made.rows["org_unit"]) == (1, 1)
    assert home.use.backups.verify(home.use.actor, made.file) == made
    assert home.use.backups.standing(home.use.actor).saves_since == 0
    home.save("戏台")
    assert home.use.backups.standing(home.use.actor).saves_since == 1


def test_one_is_due_after_enough_saves_and_not_before(home: Home) -> None:
    home.back_up()
    for number in range(SAVES_BETWEEN - 1):
        home.save(f"阵地{number}")
    assert home.use.backups.make_if_due(home.use.actor) is None
    home.save("再一个")
    assert home.use.backups.make_if_due(home.use.actor).why is Why.SAVES
    assert home.use.backups.make_if_due(home.use.actor) is None
    assert SAVES_BETWEEN < LATE_AFTER


def test_before_an_import_what_was_saved_is_backed_up(home: Home, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "坏.wmb").write_bytes(b"no bundle")
    home.save("文化广场")
    home.use.exchange.import_paths(home.use.actor, [tmp_path / "stick"])
    home.use.exchange.import_paths(home.use.actor, [tmp_path / "stick"])
    assert [one.why for one in home.use.backups.all(home.use.actor)] == [Why.IMPORT]


@pytest.mark.parametrize("count", [1, 5, 6, 40, 300, 5000])
def test_thinning_keeps_the_newest_and_some_of_every_age(count: int) -> None:
    held: set[int] = set()
    for number in range(1, count + 1):
        held = set(kept_numbers([*held, number]))
    newest = set(range(max(1, count - 4), count + 1))
    assert newest <= held
    assert len(held) <= 5 + 3 * 6
    if count >= 300:
        assert any(one <= count - 128 for one in held)


def test_thinned_backups_leave_whole(home: Home) -> None:
    for _ in range(8):
        home.back_up()
    held = [one.number for one in home.use.backups.all(home.use.actor)]
    assert held == [8, 7, 6, 5, 4]
    names = {file.name[-7:] for file in (home.path / "backups").iterdir()}
    assert len(names) == 5 * 3


@pytest.mark.parametrize("hidden_at", [1, 2, 3, 4, 5])
def test_a_backup_that_cannot_be_read_for_a_moment_is_not_thinned(
    home: Home, monkeypatch: pytest.MonkeyPatch, hidden_at: int
) -> None:
    """Found by dev.py soak io: what the count had missed was removed, and it was the newest."""
    home.back_up()
    reads, really = iter(range(1, 999)), copies._read_facts

    def fail_once(file: Path) -> dict[str, Any]:
        if next(reads) == hidden_at:
            raise OSError(errno.EIO, "Input/output error")
        return really(file)

    monkeypatch.setattr(copies, "_read_facts", fail_once)
    made = home.use.backups.make(home.use.actor)
    monkeypatch.undo()
    assert made.number in [one.number for one in home.use.backups.all(home.use.actor)]


def test_a_copy_on_a_stick_opens_with_its_own_keys(home: Home, tmp_path: Path) -> None:
    home.save("文化广场")
    stick = tmp_path / "stick"
    stick.mkdir()
    made = home.use.backups.make(home.use.actor, to=stick)
    assert made.file.is_relative_to(stick)
    assert home.use.backups.all(home.use.actor, stick) == [made]
    home.close()
    shutil.rmtree(home.path)  # the computer is gone
    other = door_at(tmp_path / "other")
    done = other.restore(home.order(made))
    assert done.backup.number == made.number
    use = other.open(USER, PASSWORD)
    assert [item["name"] for item in use.records.find(use.actor, "venue", {})] == ["文化广场"]
    other.close()


def test_a_restore_keeps_what_it_replaces(home: Home) -> None:
    home.save("以前的")
    made = home.back_up()
    home.save("后来的")
    home.close()
    done = home.door.restore(home.order(made))
    home.reopen()
    assert home.venues() == ["以前的"]
    home.close()
    kept = Places(done.replaced)
    assert kept.store.is_file()
    assert kept.keys.is_file()
    old = door_at(done.replaced)
    use = old.open(USER, PASSWORD)
    assert [item["name"] for item in use.records.find(use.actor, "venue", {})] == [
        "以前的",
        "后来的",
    ]
    old.close()


def test_the_restore_is_in_the_log_of_the_restored_store(home: Home) -> None:
    made = home.back_up()
    home.close()
    home.door.restore(home.order(made))
    home.reopen()
    again = home.back_up()
    assert again.rows["audit"] == made.rows["audit"] + 1
    assert again.audit_head != made.audit_head
    assert again.number > made.number  # a number never means two backups


def test_a_damaged_or_lost_store_is_restored_with_the_present_passwords(home: Home) -> None:
    home.save("以前的")
    made = home.back_up()
    home.use.accounts.set_password(home.use.actor, USER, "xin mi ma 123")
    home.close()
    (home.path / "wenming.db").write_bytes(b"\0" * 8192)
    (home.path / "wenming.db-journal").write_bytes(b"left by a power cut")
    refused(Code.WRONG_PASSWORD, home, home.order(made))  # the old password ended with its slot
    done = home.door.restore(home.order(made, password="xin mi ma 123"))
    assert (done.replaced / "wenming.db-journal").read_bytes() == b"left by a power cut"
    home.reopen("xin mi ma 123")
    assert home.venues() == ["以前的"]


def test_keys_that_are_gone_come_back_with_the_backup(home: Home) -> None:
    made = home.back_up()
    home.close()
    for name in ("wenming.keys", "wenming.keys2"):
        (home.path / name).unlink()
    home.door.restore(home.order(made))
    home.reopen()


def test_nobody_restores_alone(home: Home) -> None:
    """Promise 24, design.md 4: a second person, or the recovery code where there is none."""
    made = home.back_up()
    home.close()
    refused(Code.RESTORE_NEEDS_SECOND, home, home.order(made, recovery_code=""))
    refused(Code.WRONG_PASSWORD, home, home.order(made, recovery_code="AAAAA-BBBBB"))
    home.reopen()
    home.use.accounts.add(home.use.actor, SECOND, SECOND_PASSWORD, frozenset({Role.HEAD}))
    home.use.accounts.add(home.use.actor, "周办事员", "jiu shi bai", frozenset({Role.CLERK}))
    with_two = home.back_up()
    home.close()
    refused(Code.RESTORE_NEEDS_SECOND, home, home.order(with_two))  # the code no longer stands in
    refused(Code.RESTORE_NEEDS_SECOND, home, home.order(with_two, second_user=USER))
    clerk = {"second_user": "周办事员", "second_password": "jiu shi bai"}
    refused(Code.RESTORE_NEEDS_SECOND, home, home.order(with_two, **clerk))
    wrong = {"second_user": SECOND, "second_password": "bu dui de"}
    refused(Code.WRONG_PASSWORD, home, home.order(with_two, **wrong))
    head_alone = RestoreOrder(file=with_two.file, user=SECOND, password=SECOND_PASSWORD)
    refused(Code.NOT_ALLOWED, home, head_alone)
    home.door.restore(home.order(with_two, second_user=SECOND, second_password=SECOND_PASSWORD))


def test_an_account_that_ended_does_not_come_back_by_an_old_backup(home: Home) -> None:
    roles = frozenset({Role.MAINTAINER, Role.HEAD})
    home.use.accounts.add(home.use.actor, SECOND, SECOND_PASSWORD, roles)
    made = home.back_up()
    home.use.accounts.disable(home.use.actor, SECOND)
    home.close()
    order = RestoreOrder(
        file=made.file, user=SECOND, password=SECOND_PASSWORD, recovery_code=home.code
    )
    refused(Code.WRONG_PASSWORD, home, order)


def test_another_stores_backup_is_refused(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other", found(tmp_path / "other"))
    made = other.back_up()
    other.close()
    home.close()
    refused(Code.BACKUP_FOREIGN, home, home.order(made))


@pytest.mark.parametrize("part", ["keys", "facts"])
def test_half_a_backup_is_none(home: Home, part: str) -> None:
    made = home.back_up()
    {"keys": keys_of, "facts": facts_of}[part](made.file).unlink()
    assert home.use.backups.all(home.use.actor) == []
    home.close()
    refused(Code.BACKUP_DAMAGED, home, home.order(made))


def test_every_flipped_bit_of_a_backup_is_found(home: Home) -> None:
    """Promise 4, at a hundred places."""
    made = home.back_up()
    whole = made.file.read_bytes()
    for step in range(100):
        at = (step * 7919 * 4099) % len(whole)
        made.file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << step % 8]) + whole[at + 1 :])
        with pytest.raises(WenmingError) as raised:
            home.use.backups.verify(home.use.actor, made.file)
        assert raised.value.code in (Code.BACKUP_DAMAGED, Code.BACKUP_FOREIGN)
    made.file.write_bytes(whole)
    assert home.use.backups.verify(home.use.actor, made.file) == made


def test_a_copy_with_fewer_rows_is_no_backup(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy cut short by a kill passes quick_check: the counts must tell (reliability.md 0.4)."""
    home.save("文化广场")

    def lose_a_row(file: Path, key: bytes) -> census.Census:
        connection = dbapi2.connect(str(file))
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("DELETE FROM setting")
        connection.commit()
        connection.close()
        return census.census_of_copy(file, key)

    monkeypatch.setattr("wenming_desktop.adapters.backups.making.census_of_copy", lose_a_row)
    with pytest.raises(WenmingError) as raised:
        home.back_up()
    assert raised.value.code is Code.BACKUP_DIFFERS
    assert list((home.path / "backups").iterdir()) == []


class PowerCutError(Exception):
    """The computer went off here."""


@pytest.mark.parametrize("cut_at", range(12))
def test_a_power_cut_during_the_swap_is_ended_at_the_next_start(
    home: Home, monkeypatch: pytest.MonkeyPatch, cut_at: int
) -> None:
    """Promise 2 for the restore: the old store or the new one, never between, both kept."""
    home.save("以前的")
    made = home.back_up()
    home.save("后来的")
    home.close()
    places, steps = Places(home.path), [0]

    def go_on() -> None:
        steps[0] += 1
        if steps[0] > cut_at:
            raise PowerCutError

    plain_move, plain_flush = restoring._move, restoring.flush_folder

    def move(file: Path, folder: Path) -> None:
        go_on()
        plain_move(file, folder)

    def flush_folder(folder: Path) -> None:
        go_on()
        plain_flush(folder)

    monkeypatch.setattr(restoring, "_move", move)
    monkeypatch.setattr(restoring, "flush_folder", flush_folder)
    try:
        restoring.make_ready(places, made.file, keep_keys=True)
        restoring.finish(places)
    except PowerCutError:
        pass
    monkeypatch.undo()
    home.reopen()
    names = home.venues()
    assert names in (["以前的"], ["以前的", "后来的"])
    assert not places.restoring.exists()
    if names == ["以前的"]:
        assert (places.replaced / "0001" / "wenming.db").stat().st_size > 0
    assert home.back_up().rows["venue"] == len(names)


def test_guessing_the_second_persons_password_costs_time(home: Home) -> None:
    """Promise 23: the first person's own right password does not begin the count anew."""
    home.use.accounts.add(home.use.actor, SECOND, SECOND_PASSWORD, frozenset({Role.HEAD}))
    made = home.back_up()
    home.close()
    for guess in range(FREE):
        wrong = {"second_user": SECOND, "second_password": f"bu dui {guess}"}
        refused(Code.WRONG_PASSWORD, home, home.order(made, **wrong))
    right = {"second_user": SECOND, "second_password": SECOND_PASSWORD}
    refused(Code.TOO_MANY_TRIES, home, home.order(made, **right))
    home.reopen()  # signing in is another door


def test_attachments_on_a_stick_are_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, stick = tmp_path / "here", tmp_path / "stick"
    here.mkdir()
    (here / "a.wma").write_bytes(b"sealed" * 1000)
    monkeypatch.setattr(attachments.os, "link", no_second_name)
    bring_attachments(here, stick)
    assert (stick / "a.wma").read_bytes() == (here / "a.wma").read_bytes()
    (here / "b.wma").write_bytes(b"other" * 1000)
    monkeypatch.setattr(DiskFiles, "uncached", lambda _self, _path: iter([b"what it kept"]))
    with pytest.raises(WenmingError) as raised:
        bring_attachments(here, stick)
    assert raised.value.code is Code.STICK_FAULTY
    assert sorted(one.name for one in stick.iterdir()) == ["a.wma"]


def no_second_name(_source: Path, _target: Path) -> None:
    raise OSError(errno.EXDEV, "another disk")
