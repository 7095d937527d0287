"""enrol revoke, rotate, root-rotate, recovery-kit, recovery-import as typed at a console."""

import json
from pathlib import Path

import pytest

from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.cli.main import main

USER, PASSWORD = "李主任", "yi er san si"


class Person:
    """Somebody at the console of one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self._capsys = home, capsys

    def does(self, *words: object) -> tuple[int, dict]:
        """Return the exit code and the object that was printed."""
        code = main([*map(str, words), "--json", "--home", str(self.home)])
        return code, json.loads(self._capsys.readouterr().out)

    def gets(self, *words: object) -> dict:
        code, answer = self.does(*words)
        assert code == 0, answer
        return answer


@pytest.fixture
def town(tmp_path, capsys, monkeypatch):
    """A centre and an institute that are enrolled."""
    monkeypatch.setenv("WENMING_USER", USER)
    monkeypatch.setenv("WENMING_PASSWORD", PASSWORD)
    centre, institute = (Person(tmp_path / name, capsys) for name in ("centre", "institute"))
    centre.gets("setup", "--level", "county_center", "--name", "云山县中心")
    card = centre.gets("enrol", "card", "--to", tmp_path / "card")["file"]
    institute.gets(
        "setup", "--level", "town_institute", "--name", "青溪镇所", "--parent-card", card
    )
    asked = institute.gets("enrol", "request", "--to", tmp_path / "usb")
    approve = ("enrol", "approve", asked["file"], "--fingerprint", asked["fingerprint"])
    centre.gets(*approve, "--to", tmp_path / "welcome")
    institute.gets("enrol", "accept", tmp_path / "welcome")
    return centre, institute


def carry(sender, receiver, stick):
    sender.gets("bundle", "export", "--to", stick)
    return receiver.gets("bundle", "import", stick)


def listed(person):
    return {one["number"]: one["state"] for one in person.gets("enrol", "list")["items"]}


def test_35_a_device_is_revoked_by_its_number(town, tmp_path):
    """Group 35: a device is revoked by its number."""
    centre, institute = town
    carry(institute, centre, tmp_path / "up")
    code, answer = centre.does("enrol", "revoke", "256-9", "--reason", "stolen")
    assert (code, answer["error"]) == (3, "device_unknown")
    code, answer = centre.does("enrol", "revoke", "256-1", "--reason", "lost")
    assert code == 2
    code, _ = centre.does("enrol", "revoke", "256-1", "--reason", "stolen", "--since", "gestern")
    assert code == 2
    assert centre.gets("enrol", "revoke", "256-1", "--reason", "stolen")["state"] == "stolen"
    assert listed(centre) == {"1-1": "active", "256-1": "stolen"}
    code, answer = centre.does("enrol", "revoke", "1-1", "--reason", "retired")
    assert (code, answer["error"]) == (3, "device_is_own")
    store = open_store(places_at(centre.home), USER, PASSWORD)
    with store.engine.connect() as connection:
        actions = connection.exec_driver_sql("SELECT action FROM audit").scalars().all()
    store.close()
    assert actions.count("revoked") == 1


def test_41_new_keys_go_up_and_down_on_a_stick(town, tmp_path):
    """Group 41: new keys go up and down on a stick."""
    centre, institute = town
    asked = institute.gets("enrol", "rotate", "--to", tmp_path / "usb2")
    assert centre.gets("enrol", "inspect", asked["file"])["replaces"].startswith("青溪镇所")
    centre.gets(
        *("enrol", "approve", asked["file"], "--fingerprint", asked["fingerprint"]),
        *("--to", tmp_path / "welcome2"),
    )
    institute.gets("enrol", "accept", tmp_path / "welcome2")
    carry(institute, centre, tmp_path / "up")
    assert listed(centre) == {"1-1": "active", "256-1": "retired", "256-2": "active"}
    assert centre.gets("enrol", "rotate", "--to", tmp_path / "none")["file"] is None


def codes(monkeypatch, *kits):
    monkeypatch.setenv("WENMING_KIT_CODES", " ".join(kit["code"] for kit in kits))


def new_root(centre, to, monkeypatch, *, threshold=2):
    """Go both ways: keys to custodians, and then in force."""
    made = centre.gets("enrol", "root-rotate", "--to", to, "--threshold", threshold)
    assert not made["in_force"]
    codes(monkeypatch, *made["kits"])
    files = [kit["file"] for kit in made["kits"]]
    assert centre.gets("enrol", "root-adopt", *files, "--threshold", threshold)["in_force"]
    return made


def test_37_the_root_is_handed_to_custodians(town, tmp_path, monkeypatch):
    """Group 37: a root holds only once every code of it was read back; then old ones sign."""
    centre, institute = town
    made = centre.gets("enrol", "root-rotate", "--to", tmp_path / "keys")
    assert (made["version"], made["threshold"], len(made["kits"])) == (2, 2, 3)
    assert not made["in_force"]
    files = [kit["file"] for kit in made["kits"]]
    codes(monkeypatch, made["kits"][0])
    assert not centre.gets("enrol", "kit-check", "--kit", files[0])["current"]
    codes(monkeypatch, made["kits"][0], made["kits"][2], made["kits"][1])
    code, answer = centre.does("enrol", "root-adopt", *files)
    assert (code, answer["error"]) == (3, "kit_code_wrong")
    codes(monkeypatch, *made["kits"])
    adopted = centre.gets("enrol", "root-adopt", *files)
    assert (adopted["version"], adopted["in_force"]) == (2, True)
    code, answer = centre.does("enrol", "root-rotate", "--to", tmp_path / "more")
    assert (code, answer["error"]) == (3, "root_signers_missing")
    assert not (tmp_path / "more").exists()
    words = [word for kit in made["kits"][:2] for word in ("--kit", kit["file"])]
    codes(monkeypatch, *made["kits"][:2])
    again = ("enrol", "root-rotate", "--to", tmp_path / "more", *words)
    kept = centre.gets(*again, "--keys", 1, "--threshold", 1)
    assert (kept["version"], kept["kits"], kept["in_force"]) == (3, [], True)
    code, answer = centre.does(*again, "--keys", 3, "--threshold", 4)
    assert (code, answer["error"]) == (3, "root_threshold")
    monkeypatch.delenv("WENMING_KIT_CODES")
    code, answer = institute.does("enrol", "root-rotate", "--to", tmp_path / "no")
    assert (code, answer["error"]) == (3, "no_authority")


def test_42_a_recovery_kit_takes_archived_bundles_in(town, tmp_path, monkeypatch):
    """Group 42: a recovery kit takes archived bundles in."""
    centre, institute = town
    made = centre.gets("enrol", "recovery-kit", "--to", tmp_path / "kit" / "county.wmk")
    assert len(made["fingerprint"]) == 30
    assert made["code"] in made["qr"]
    carry(centre, institute, tmp_path / "down")
    institute.gets("bundle", "export", "--to", tmp_path / "archive")
    monkeypatch.setenv("WENMING_KIT_CODES", made["code"])
    taken = centre.gets("enrol", "recovery-import", made["file"], tmp_path / "archive")
    assert [one["status"] for one in taken["bundles"]] == ["applied"]
    monkeypatch.setenv("WENMING_KIT_CODES", "A" * 25)
    code, answer = centre.does("enrol", "recovery-import", made["file"], tmp_path / "archive")
    assert (code, answer["error"]) == (3, "kit_code_wrong")
