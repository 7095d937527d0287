"""Home orgs in SQL: the three bytes of a row id that hold its home org, as ranges.

Bytes 7 to 9 (counted from 1, as SQL does) hold version, home org and the highest bits of the
device number, see domain/ids.py. Comparing them as bytes works on every engine.
"""

from wenming_desktop.domain.ids import compose

EVERYWHERE = ("x'000000'", "x'ffffff'")


def prefix_range(first_org: int, last_org: int) -> tuple[str, str]:
    """Return SQL literals between which ``substr(id, 7, 3)`` lies for orgs first … last."""
    low, high = prefix_bytes(first_org, last_org)
    return f"x'{low.hex()}'", f"x'{high.hex()}'"


def prefix_bytes(first_org: int, last_org: int) -> tuple[bytes, bytes]:
    """Return both ends as bytes."""
    return _prefix(first_org, 0), _prefix(last_org, 3)


def prefixes_of(org_no: int) -> tuple[bytes, ...]:
    """Return all that the three bytes can be for one unit."""
    return tuple(_prefix(org_no, bits) for bits in range(4))


def _prefix(org_no: int, device_bits: int) -> bytes:
    middle = 0x8000 | org_no >> 4
    return middle.to_bytes(2) + bytes([0x80 | (org_no & 0xF) << 2 | device_bits])


def maker_bytes(home_org: int, device_no: int) -> tuple[bytes, bytes]:
    """Return between which ``substr(id, 7, 6)`` lies for rows that a device made for a home org."""
    ends = compose(0, home_org, device_no, 0), compose(0, home_org, device_no, (1 << 34) - 1)
    low, high = (end.bytes[6:12] for end in ends)
    return low, high


def home_org(row_id: bytes) -> int:
    """Return the number of the org unit that a row belongs to."""
    return (int.from_bytes(row_id[6:8]) & 0xFFF) << 4 | row_id[8] >> 2 & 0xF


def home_of(row: str) -> str:
    """Return SQL for the three bytes that say where a row is at home now."""
    moved = f"(SELECT m.home FROM person_now m WHERE m.row_id = {row}.id)"  # noqa: S608  constants
    return f"COALESCE({moved}, substr({row}.id, 7, 3))"


def epoch_of(row: str) -> str:
    """Return SQL for the number of moves behind a row's present home."""
    return f"COALESCE((SELECT m.epoch FROM person_now m WHERE m.row_id = {row}.id), 0)"  # noqa: S608  constants
