"""Everybody has forgotten: the recovery code, else the county's slot with two people, logged.

Row 100 and 97 of reliability.md §6, promise 26. Real homes that are enrolled with each other.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, UNIT, USER, TickingClock
from tests.integration.cli.conftest import Console
from wenming_desktop.adapters.db import key_header
from wenming_desktop.adapters.places import Places
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.key_opening.service import OpeningOrder
from wenming_desktop.services.restoring import SecondPerson
from wenming_desktop.services.use_cases import UseCases

HEAD, HEAD_PASSWORD = "赵主任", "er shi si ge"
SEEN = SecondPerson(HEAD, HEAD_PASSWORD)


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


@dataclass
class Two:
    """A station and its centre, each behind its door, and the stick between them."""

    station: HomeDoor
    centre: HomeDoor
    stick: Path
    kit: Path
    kit_code: str

    def at_the_centre(self) -> UseCases:
        self.centre.close()
        return self.centre.open(USER, PASSWORD)


def found(path: Path, level: Level, name: str) -> HomeDoor:
    door = door_at(path, TickingClock())
    door.set_up(NewHome(level=level, unit_name=name, user=USER, password=PASSWORD))
    return door


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Enrol a station below a centre that has a recovery key and a second head."""
    folder = tmp_path_factory.mktemp("two")
    stick = folder / "stick"
    stick.mkdir()
    doors = [
        found(folder / "centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心"),
        found(folder / "station", Level.VILLAGE_STATION, UNIT),
    ]
    for door in doors:
        door.close()
    above, below = (door.open(USER, PASSWORD) for door in doors)
    roles = frozenset({Role.HEAD, Role.CLERK})
    above.accounts.add(above.actor, HEAD, HEAD_PASSWORD, roles)
    kit, _ = above.exchange.recovery_kit(above.actor, folder / "recovery.wmk")
    card = above.exchange.write_parent_card(above.actor, stick)
    asked = below.exchange.enrol_request(below.actor, stick, parent_card=card)
    assert asked.file is not None
    above.exchange.enrol_approve(above.actor, asked.file, asked.digits, stick)
    below.exchange.enrol_accept(below.actor, stick)
    below.records.record(below.actor, [{"kind": "venue", "name": "文化广场"}])
    for door in doors:
        door.close()
    doors[1].open(USER, PASSWORD)  # which seals its key to the county
    doors[1].close()
    return folder, kit.code


@pytest.fixture
def two(template: tuple[Path, str], tmp_path: Path) -> Iterator[Two]:
    folder = Path(shutil.copytree(template[0], tmp_path / "two"))
    stick = tmp_path / "fresh stick"
    stick.mkdir()
    made = Two(
        door_at(folder / "station", TickingClock()),
        door_at(folder / "centre", TickingClock()),
        stick,
        folder / "recovery.wmk",
        template[1],
    )
    yield made
    made.station.close()
    made.centre.close()


def ask(two: Two) -> Path:
    return two.station.write_unlock_request(two.stick)


def venues(use: UseCases) -> list[str]:
    return [one["name"] for one in use.records.find(use.actor, "venue", {})]


def log_of(use: UseCases) -> list[tuple[str, str, dict]]:
    with use.volunteers._uow(read_only=True) as work:
        lines = work.audit.page(None, 9, 0)[0]
    return [(one.action, one.subject, dict(one.facts)) for one in lines]


def test_row_100_two_people_at_the_centre_open_what_everybody_forgot(two: Two) -> None:
    request = ask(two)
    use = two.at_the_centre()
    locked = use.key_opening.look(use.actor, two.stick)
    assert locked.opens_here
    order = OpeningOrder(request=request, to=two.stick, second=SEEN)
    answer = use.key_opening.open(use.actor, order)
    assert ("county_slot_opened", locked.place, {"second": 2}) in log_of(use)
    opened = two.station.open_with_county(two.stick, answer.code.lower(), USER, "xin de mi ma")
    assert venues(opened.use_cases) == ["文化广场"]
    assert "opened_by_county" in [action for action, _, _ in log_of(opened.use_cases)]
    two.station.close()
    refused(Code.WRONG_PASSWORD, lambda: two.station.open(USER, PASSWORD))
    again = two.station.open_with_recovery(opened.recovery_code, USER, "you huan le yi ci")
    assert venues(again) == ["文化广场"]


def test_row_100_one_person_alone_opens_nothing(two: Two) -> None:
    request, use = ask(two), two.at_the_centre()
    before = log_of(use)
    for second, code in (
        (SecondPerson(), Code.RESTORE_NEEDS_SECOND),
        (SecondPerson(USER, PASSWORD), Code.RESTORE_NEEDS_SECOND),
        (SecondPerson(HEAD, "not this one"), Code.WRONG_PASSWORD),
        (SecondPerson(recovery_code="AAAAA"), Code.RESTORE_NEEDS_SECOND),
    ):
        order = OpeningOrder(request=request, to=two.stick, second=second)
        refused(code, lambda order=order: use.key_opening.open(use.actor, order))
    assert log_of(use) == before
    assert list((two.stick / "WENMING").glob("*.wmk")) == []
    use.accounts.add(use.actor, "周办事员", "jiu shi bai qian", frozenset({Role.CLERK}))
    clerk = use.accounts.actor("周办事员")
    order = OpeningOrder(request=request, to=two.stick, second=SEEN)
    refused(Code.NOT_ALLOWED, lambda: use.key_opening.open(clerk, order))


def test_row_100_the_countys_recovery_key_opens_where_the_computers_are_gone(two: Two) -> None:
    request, use = ask(two), two.at_the_centre()
    kit = {"kit": two.kit, "kit_code": two.kit_code}
    wrong = OpeningOrder(
        request=request, to=two.stick, second=SEEN, kit=two.kit, kit_code="AAAAA-AAAAA"
    )
    refused(Code.KIT_CODE_WRONG, lambda: use.key_opening.open(use.actor, wrong))
    order = OpeningOrder(request=request, to=two.stick, second=SEEN, **kit)
    answer = use.key_opening.open(use.actor, order)
    assert venues(
        two.station.open_with_county(answer.file, answer.code, USER, "xin de mi ma").use_cases
    ) == ["文化广场"]


def test_row_97_all_headers_are_gone_the_slot_beside_a_backup_goes_to_the_county(
    two: Two,
) -> None:
    use = two.station.open(USER, PASSWORD)
    use.backups.make(use.actor)
    two.station.close()
    places = Places(two.station.home)
    places.keys.write_bytes(b"torn")
    places.second_keys.unlink()
    request, above = ask(two), two.at_the_centre()
    order = OpeningOrder(request=request, to=two.stick, second=SEEN)
    answer = above.key_opening.open(above.actor, order)
    opened = two.station.open_with_county(answer.file, answer.code, USER, "xin de mi ma")
    assert venues(opened.use_cases) == ["文化广场"]
    assert key_header.both_are_whole(places.keys)


def test_what_was_changed_or_is_for_another_opens_nothing(two: Two, tmp_path: Path) -> None:
    request, use = ask(two), two.at_the_centre()
    order = OpeningOrder(request=request, to=two.stick, second=SEEN)
    opener, whole, said = use.key_opening._opener, request.read_bytes(), set[Code]()
    for at in range(0, len(whole), 5):
        request.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            opener.open(request, two.stick, None)
        except WenmingError as error:
            said.add(error.code)
    assert said == {Code.SLOT_DAMAGED, Code.SLOT_NOT_OURS}
    shutil.rmtree(two.stick / "WENMING")
    (two.stick / "WENMING").mkdir()
    request.write_bytes(whole)
    answer = use.key_opening.open(use.actor, order)
    refused(
        Code.KIT_CODE_WRONG,
        lambda: two.station.open_with_county(answer.file, "AAAAA-BBBBB", USER, "xin de mi ma"),
    )
    other = found(tmp_path / "other", Level.VILLAGE_STATION, "别的站")
    other.close()
    refused(
        Code.STORE_FOREIGN,
        lambda: other.open_with_county(answer.file, answer.code, USER, "xin de mi ma"),
    )
    other.open(USER, PASSWORD)  # nothing of it has changed
    other.close()
    nobody = (answer.file, answer.code, "没有这个人", "xin de mi ma")
    refused(Code.WRONG_PASSWORD, lambda: two.station.open_with_county(*nobody))
    short = (answer.file, answer.code, USER, "short")
    refused(Code.PASSWORD_TOO_SHORT, lambda: two.station.open_with_county(*short))
    assert venues(two.station.open(USER, PASSWORD)) == ["文化广场"]


def test_before_enrolment_there_is_no_slot(station_template: Path, tmp_path: Path) -> None:
    door = door_at(Path(shutil.copytree(station_template, tmp_path / "home")))
    refused(Code.NO_COUNTY_SLOT, lambda: door.write_unlock_request(tmp_path))


def test_the_key_itself_is_in_no_file_that_leaves(two: Two) -> None:
    use = two.station.open(USER, PASSWORD)
    del use
    key = two.station._store.keys.key
    two.station.close()
    request, above = ask(two), two.at_the_centre()
    order = OpeningOrder(request=request, to=two.stick, second=SEEN)
    above.key_opening.open(above.actor, order)
    for file in two.stick.rglob("*"):
        if file.is_file():
            assert key not in file.read_bytes()
            assert key.hex().encode() not in file.read_bytes()


def test_the_way_on_the_command_line(
    two: Two, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wenming = {
        door: Console(capsys, monkeypatch, {"user": USER, "password": PASSWORD}, door.home)
        for door in (two.station, two.centre)
    }
    asked = wenming[two.station]("user", "unlock-request", "--to", two.stick)
    assert Path(asked.payload["file"]).is_file()
    monkeypatch.setenv("WENMING_SECOND_PASSWORD", HEAD_PASSWORD)
    opened = wenming[two.centre](
        "county", "unlock", two.stick, "--to", two.stick, "--second-user", HEAD
    )
    assert opened.code == 0
    monkeypatch.setenv("WENMING_KIT_CODES", opened.payload["code"])
    monkeypatch.setenv("WENMING_NEW_PASSWORD", "xin de mi ma")
    back = wenming[two.station]("user", "recover", USER, "--county-answer", two.stick)
    assert back.code == 0
    assert json.dumps(back.payload["recovery_code"]).count("-") == 4
    monkeypatch.setenv("WENMING_PASSWORD", "xin de mi ma")
    assert two.station.open(USER, "xin de mi ma")
