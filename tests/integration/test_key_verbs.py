"""print of slips and keys, enrol kit-check and arrivals, as typed at a console."""

import pypdfium2
import pytest

from tests.integration.test_enrol_verbs import carry, town

__all__ = ["town"]


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def grouped(digits):
    return [digits[start : start + 5] for start in range(0, 30, 5)]


def test_40_each_step_prints_its_slip(town, tmp_path):
    """Group 40: the digits on both slips are those that are compared."""
    centre, institute = town
    centre.gets("print", "root-digits", "--to", tmp_path / "root.pdf")
    institute.gets("print", "enrol-acceptance", "--to", tmp_path / "own.pdf")
    asked = institute.gets("enrol", "rotate", "--to", tmp_path / "usb")
    made = institute.gets("print", "enrol-request", "--to", tmp_path / "asked.pdf")
    assert (made["pages"], made["overflow"]) == (1, [])
    asked_text = text_of(tmp_path / "asked.pdf")
    assert all(group in asked_text for group in grouped(asked["fingerprint"]))
    centre.gets("print", "enrol-approval", "--device", "256-1", "--to", tmp_path / "yes.pdf")
    root = [one for one in text_of(tmp_path / "root.pdf").split() if one.isdecimal()]
    root = [one for one in root if len(one) == 5]
    for name in ("own.pdf", "yes.pdf", "asked.pdf"):
        assert all(group in text_of(tmp_path / name) for group in root)
    code, answer = centre.does("print", "enrol-request", "--to", tmp_path / "no.pdf")
    assert (code, answer["error"]) == (3, "no_request")


def test_42_a_key_is_printed_and_typed_back(town, tmp_path, monkeypatch):
    """Group 42: what stands on the key page is the key, and becomes a file again."""
    centre, _ = town
    kit = centre.gets("enrol", "recovery-kit", "--to", tmp_path / "r.wmk")
    monkeypatch.setenv("WENMING_KIT_CODES", kit["code"])
    paper = tmp_path / "key.pdf"
    backup = ("print", "key-backup", "--kit", tmp_path / "r.wmk", "--to", paper)
    assert centre.gets(*backup)["pages"] == 2
    words = text_of(paper).split()
    groups = [one for one in words if one.isdecimal() and len(one) in {2, 5}]
    rows = [
        groups[place - 4 : place + 1]
        for place, one in enumerate(groups)
        if len(one) == 2 and [len(each) for each in groups[max(0, place - 4) : place]] == [5] * 4
    ]
    typed = tmp_path / "typed.txt"
    typed.write_text("\n".join(" ".join(row) for row in rows[:15]))
    again = tmp_path / "again.wmk"
    told = centre.gets("enrol", "kit-check", "--paper", typed, "--restore", again)
    assert (told["kind"], told["current"], told["file"]) == ("recovery", True, str(again))
    assert told["fingerprint"] == kit["fingerprint"]
    assert again.read_bytes() == (tmp_path / "r.wmk").read_bytes()
    typed.write_text(typed.read_text().replace(rows[2][1], "00000", 1))
    code, answer = centre.does("enrol", "kit-check", "--paper", typed)
    assert (code, answer["error"]) == (3, "paper_key_row")
    monkeypatch.setenv("WENMING_KIT_CODES", "A" * 25)
    code, answer = centre.does(*backup)
    assert (code, answer["error"]) == (3, "kit_code_wrong")


def test_35_a_preview_changes_nothing_and_a_bundle_is_the_limit(town, tmp_path):
    """Group 35: belief ends at a bundle."""
    centre, institute = town
    carry(institute, centre, tmp_path / "up")
    came = centre.gets("enrol", "arrivals", "256-1")["items"]
    assert came
    told = centre.gets("enrol", "revoke", "256-1", "--reason", "stolen", "--preview")
    assert told["held_operations"] == 0
    since = ("--since", "2000-01-01")
    told = centre.gets("enrol", "revoke", "256-1", "--reason", "stolen", *since, "--preview")
    assert told["held_operations"] == sum(one["operations"] for one in came)
    upto = ("--trusted", came[0]["bundle_id"])
    ended = centre.gets("enrol", "revoke", "256-1", "--reason", "stolen", *upto)
    assert (ended["state"], ended["held_operations"]) == ("stolen", 0)


@pytest.mark.parametrize("kind", ["key-backup", "enrol-approval"])
def test_a_paper_of_nothing_is_refused(town, kind, tmp_path):
    code, answer = town[0].does("print", kind, "--to", tmp_path / "no.pdf")
    assert code == 3
    assert answer["error"] in {"not_found", "device_unknown"}
