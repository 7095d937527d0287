"""Two copies of the key slots: whatever is lost or torn, somebody's password still opens.

Promises 22 and 26; rows 92, 97 and 99 of reliability.md §6.
"""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, USER
from wenming_desktop.adapters.db import key_header, key_slots
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.places import Places
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Role

SECOND, SECOND_PASSWORD = "赵副站长", "wu liu qi ba"


@pytest.fixture
def home(station_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(station_template, tmp_path / "home"))


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


def opens(home: Path, user: str = USER, password: str = PASSWORD) -> list[str]:
    """Open, and return what the log says of this opening."""
    door = door_at(home)
    use = door.open(user, password)
    with use.volunteers._uow(read_only=True) as work:
        said = [line.action for line in work.audit.page(None, 50, 0)[0]]
    door.close()
    return said


def test_a_new_home_has_both_copies_and_they_say_the_same(home: Path) -> None:
    places = Places(home)
    opens(home)
    assert places.keys.read_bytes() == places.second_keys.read_bytes()


@pytest.mark.parametrize("which", ["keys", "second_keys"])
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda file: file.unlink(), id="lost"),
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:700]), id="torn"),
        pytest.param(
            lambda file: file.write_bytes(
                file.read_bytes().replace(b'"wrapped": "', b'"wrapped": "0')
            ),
            id="changed",
        ),
    ],
)
def test_one_copy_is_enough_and_the_other_comes_back(
    home: Path, which: str, spoil: Callable[[Path], object]
) -> None:
    """Row 97: header missing, second copy."""
    opens(home)
    file = getattr(Places(home), which)
    spoil(file)
    opens(home)
    assert key_header.both_are_whole(Places(home).keys)


def test_every_cut_of_a_write_leaves_a_password_that_opens(home: Path) -> None:
    """A power cut in either file, at any byte, during a change of password."""
    opens(home)
    places = Places(home)
    old = places.keys.read_bytes()
    KeyFile.open(places.keys, USER, PASSWORD).add_password(USER, "xin mi ma 123")
    new = places.keys.read_bytes()
    states = [(old, new[:cut]) for cut in range(0, len(new), 97)]  # the second file comes first
    states += [(new[:cut], new) for cut in range(0, len(new), 97)]
    for first, second in states:
        places.keys.write_bytes(first)
        places.second_keys.write_bytes(second)
        header = key_header.read(places.keys)
        assert len(header.slots) == 2
    for first, second, password in ((old, new[:500], PASSWORD), (new[:500], new, "xin mi ma 123")):
        places.keys.write_bytes(first)
        places.second_keys.write_bytes(second)
        assert KeyFile.open(places.keys, USER, password).key


def test_the_newer_copy_counts_so_a_removed_password_stays_removed(home: Path) -> None:
    opens(home)
    places = Places(home)
    old = places.keys.read_bytes()
    keys = KeyFile.open(places.keys, USER, PASSWORD)
    keys.add_password(SECOND, SECOND_PASSWORD)
    keys.remove_password(SECOND)
    places.keys.write_bytes(old)  # as a cut between the two writes leaves it
    refused(Code.WRONG_PASSWORD, lambda: KeyFile.open(places.keys, SECOND, SECOND_PASSWORD))


def test_a_key_file_of_the_first_release_opens_and_gets_its_second_copy(home: Path) -> None:
    opens(home)
    places = Places(home)
    content = json.loads(places.keys.read_bytes())
    first = {"format": content["format"], "slots": content["slots"]}
    places.keys.write_text(json.dumps(first, indent=1), encoding="utf-8")
    places.second_keys.unlink()
    opens(home)
    assert key_header.both_are_whole(places.keys)


def test_both_copies_lost_the_one_beside_a_backup_opens_and_it_is_in_the_log(home: Path) -> None:
    """Row 97: copy in backup. Whose account ended since does not come back by it."""
    door = door_at(home)
    use = door.open(USER, PASSWORD)
    use.accounts.add(use.actor, SECOND, SECOND_PASSWORD, frozenset({Role.CLERK}))
    use.backups.make(use.actor)
    use.accounts.disable(use.actor, SECOND)
    door.close()
    places = Places(home)
    places.keys.unlink()
    places.second_keys.write_bytes(b"torn")
    refused(Code.WRONG_PASSWORD, lambda: opens(home, password="not this one"))
    refused(Code.WRONG_PASSWORD, lambda: opens(home, SECOND, SECOND_PASSWORD))
    places.keys.unlink(missing_ok=True)
    places.second_keys.unlink(missing_ok=True)
    assert "keys_from_backup" in opens(home)
    assert key_header.both_are_whole(places.keys)


def test_both_copies_lost_and_no_backup_is_said_and_nothing_is_made_anew(home: Path) -> None:
    places = Places(home)
    places.keys.unlink()
    places.second_keys.unlink(missing_ok=True)
    before = places.store.read_bytes()
    refused(Code.KEY_FILE_DAMAGED, lambda: opens(home))
    assert places.store.read_bytes() == before
    assert not places.keys.exists()


def test_promise_22_the_cost_of_a_guess_is_the_one_promised(home: Path) -> None:
    """argon2id, 64 MiB, three rounds, one lane: for every slot, in the file itself."""
    opens(home)
    content = json.loads(Places(home).keys.read_bytes())
    assert {(one["memory_kib"], one["iterations"], one["lanes"]) for one in content["slots"]} == {
        (65_536, 3, 1)
    }
    assert (key_slots.MEMORY_KIB, key_slots.ITERATIONS, key_slots.LANES) == (65_536, 3, 1)
    assert key_slots.SHORTEST_PASSWORD == 8
    salts = [one["salt"] for one in content["slots"]]
    assert len(set(salts)) == len(salts)
    sizes = {(len(one["salt"]), len(one["nonce"])) for one in content["slots"]}
    assert sizes == {(2 * 16, 2 * 12)}  # as RFC 9106 and AES-GCM ask for; other programs read them


def test_a_recovery_code_has_125_bits_in_signs_nobody_confuses() -> None:
    """Five groups of five out of 32 signs, without 0 O 1 I."""
    codes = {key_slots.new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}", one) for one in codes)


def test_promise_22_a_slot_that_would_be_cheap_or_eat_all_memory_is_not_tried(home: Path) -> None:
    opens(home)
    places = Places(home)
    for field, value in (("memory_kib", 1 << 24), ("iterations", 0), ("lanes", 400)):
        content = json.loads(places.keys.read_bytes())
        content.pop("check")
        content.pop("generation")
        content["slots"][0][field] = value
        other = home / "other.keys"
        other.write_text(json.dumps(content), encoding="utf-8")
        refused(Code.KEY_FILE_DAMAGED, lambda: KeyFile.open(home / "other.keys", USER, PASSWORD))


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("谁也不是", PASSWORD),
        (USER, "not this one"),
        ("", ""),
        (USER, ""),
        ("名" * 2**20, "密" * 2**20),
    ],
    ids=["unknown", "wrong", "empty", "no-password", "megabyte"],
)
def test_row_92_the_same_answer_whatever_is_wrong(
    home: Path, user: str, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One derivation each, of the same cost: an unknown name is not answered sooner."""
    opens(home)
    keys = KeyFile.open(Places(home).keys, USER, PASSWORD)
    derive, costs = key_slots._derive, []

    def counted(salt: bytes, secret: str, *cost: int) -> bytes:
        costs.append(cost)
        return derive(salt, secret, *cost)

    monkeypatch.setattr(key_slots, "_derive", counted)
    for name, word in ((user, password), (USER, "wrong password")):
        error = refused(
            Code.WRONG_PASSWORD, lambda n=name, w=word: KeyFile.open(Places(home).keys, n, w)
        )
        assert error.facts == {}
        assert costs == [(key_slots.MEMORY_KIB, key_slots.ITERATIONS, key_slots.LANES)]
        assert not keys.opens(name, word)
        costs.clear()


def test_row_92_no_more_than_256_signs_of_a_password_are_read(home: Path) -> None:
    opens(home)
    keys = KeyFile.open(Places(home).keys, USER, PASSWORD)
    refused(Code.PASSWORD_TOO_SHORT, lambda: keys.add_password(USER, "密" * 257))
    keys.add_password(USER, "密" * 256)
    assert keys.opens(USER, "密" * 256)
