"""Promise 23: wrong passwords cost time; no restart and no clock clears it; never for ever."""

import contextlib
import shutil
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, USER
from wenming_desktop.adapters.db import tries
from wenming_desktop.adapters.db.tries import FREE, LONGEST_WAIT_S, Tries
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError


class Computer:
    """How long a computer has been running, and which start of it this is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.running, self.start = 1000.0, "first"
        monkeypatch.setattr(tries, "running_s", lambda: self.running)
        monkeypatch.setattr(tries, "boot_id", lambda: self.start)

    def start_again(self) -> None:
        self.running, self.start = 20.0, "second"


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(monkeypatch)


def fail(file: Path, times: int = 1) -> None:
    for _ in range(times):
        assert not Tries(file).count(lambda: False)


def wait_of(file: Path) -> int:
    """Return how many seconds one must wait now; a look counts as no try."""
    held = file.read_bytes() if file.exists() else b""
    with contextlib.suppress(WenmingError):
        Tries(file).count(lambda: True)
        if held:
            file.write_bytes(held)
        return 0
    with pytest.raises(WenmingError) as raised:
        Tries(file).count(lambda: True)
    assert raised.value.code is Code.TOO_MANY_TRIES
    return int(str(raised.value.facts["seconds"]))


@pytest.mark.usefixtures("computer")
def test_four_wrong_ones_are_free_and_a_right_one_forgets_them(
    tmp_path: Path,
) -> None:
    file = tmp_path / "tries"
    fail(file, FREE - 1)
    assert wait_of(file) == 0
    with Tries(file).attempt():
        pass
    assert not file.exists()
    fail(file, FREE - 1)
    assert wait_of(file) == 0


def test_the_wait_doubles_up_to_a_quarter_of_an_hour(computer: Computer, tmp_path: Path) -> None:
    file = tmp_path / "tries"
    fail(file, FREE - 1)
    waits = []
    for _ in range(9):
        fail(file)
        waits.append(wait_of(file))
        computer.running += waits[-1]
        assert wait_of(file) == 0
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900, 900]
    assert max(waits) == LONGEST_WAIT_S


def test_starting_the_program_or_the_computer_again_shortens_nothing(
    computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "tries"
    fail(file, FREE)
    computer.running += 20
    assert wait_of(file) == 10  # a new Tries each time, as a new start has
    computer.start_again()
    assert wait_of(file) == 30
    computer.running += 29
    assert wait_of(file) == 1
    computer.running += 1
    assert wait_of(file) == 0


def test_a_torn_file_is_no_free_pass(computer: Computer, tmp_path: Path) -> None:
    file = tmp_path / "tries"
    file.write_bytes(b'{"count": ')
    assert wait_of(file) == 30
    computer.running += 30
    assert wait_of(file) == 0


def test_the_home_refuses_even_the_right_password_while_it_waits(
    computer: Computer, station_template: Path, tmp_path: Path
) -> None:
    door = door_at(Path(shutil.copytree(station_template, tmp_path / "home")))
    for _ in range(FREE):
        with pytest.raises(WenmingError) as raised:
            door.open(USER, "bu dui de mi ma")
        assert raised.value.code is Code.WRONG_PASSWORD
    for password in (PASSWORD, "bu dui de mi ma"):
        with pytest.raises(WenmingError) as raised:
            door.open(USER, password)
        assert raised.value.code is Code.TOO_MANY_TRIES
    computer.running += 30
    use = door.open(USER, PASSWORD)
    for _ in range(FREE):  # the lock page counts too, and begins anew after a right one
        with pytest.raises(WenmingError) as raised:
            use.accounts.confirm(use.actor, "bu dui de")
        assert raised.value.code is Code.WRONG_PASSWORD
    with pytest.raises(WenmingError) as raised:
        use.accounts.confirm(use.actor, PASSWORD)
    assert raised.value.code is Code.TOO_MANY_TRIES
    computer.running += 30
    use.accounts.confirm(use.actor, PASSWORD)
    door.close()


def test_looking_while_one_must_wait_makes_the_wait_no_longer(
    tmp_path: Path, computer: Computer
) -> None:
    file = tmp_path / "tries"
    fail(file, FREE)
    for _ in range(4):
        computer.running += 0.25
        assert 29 <= wait_of(file) <= 30
    computer.running += 29
    assert wait_of(file) == 0
