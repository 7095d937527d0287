"""Simulated sheets read back; ``dev.py soak scan`` reads a thousand of them."""

from tests.faults.scan import Result, read, soak
from tests.scanning import sheets
from tests.scanning.sheets import EVALUATION, NORMAL

SEED = 90
"""No seed that the reader was ever tuned with, and none of the usual soak's."""


def test_each_kind_of_damage_is_read_without_a_wrong_row() -> None:
    found = soak(2 * len(NORMAL), SEED)["all"]
    assert found.faults == []
    assert found.counts["lost"] == 0
    assert found.counts["rows"] == 20 * 2 * len(NORMAL)
    assert found.counts["asked rows"] < found.counts["rows"] / 10


def test_the_soak_notices_a_wrong_row() -> None:
    found = soak(1, SEED, control=True)["all"]
    assert found.counts["wrong rows"] > 0
    assert found.faults != []


def test_a_blank_page_reads_as_blank_without_a_doubt() -> None:
    found = Result()
    for kind in ("flatbed", "phone", "photocopy"):
        read(sheets.make(kind, EVALUATION + SEED, blank=True), found, kind)
    assert (found.counts["boxes"], found.counts["asked boxes"], found.faults) == (300, 0, [])


def test_with_both_codes_lost_the_printed_digits_tell_which_sheet_it_is() -> None:
    found = Result()
    read(sheets.make("codes_lost", EVALUATION + SEED), found, "codes_lost")
    assert (found.counts["sheets"], found.counts["lost"], found.counts["no code"]) == (1, 0, 0)
    assert found.faults == []
