"""How a unit is introduced to a computer that knows nothing yet: number, level, name, row."""

from dataclasses import dataclass

from wenming_desktop.adapters.sync.certificates import MAX_ORG_NO
from wenming_desktop.adapters.sync.encoding import DamagedError, as_label, is_clean_label
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.domain.org_units import Level

MAX_LINKS = 8
MAX_NAME = 60


@dataclass(frozen=True, slots=True)
class OrgLink:
    """One unit on the way from the centre down."""

    org_no: int
    level: Level
    name: str
    row_id: bytes
    """Id of its org unit row (16 bytes)."""


def links_as_rows(links: tuple[OrgLink, ...]) -> list[tuple[int, str, str, bytes]]:
    """Return what a record carries."""
    return [
        (one.org_no, one.level.value, as_label(one.name, MAX_NAME), one.row_id) for one in links
    ]


def read_links(fields: Fields) -> tuple[OrgLink, ...]:
    """Read what ``links_as_rows`` gave."""
    return tuple(_link(row) for row in fields.rows(MAX_LINKS))


def _link(row: Fields) -> OrgLink:
    org_no = row.integer(1, MAX_ORG_NO)
    level, name = row.text(MAX_NAME), row.text(MAX_NAME)
    row_id = row.data(ID_BYTES)
    row.end()
    if level not in set(Level) or not is_clean_label(name):
        raise DamagedError("org link")
    return OrgLink(org_no, Level(level), name, row_id)
