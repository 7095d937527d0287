"""Finding people while a name is typed: by the keys that search_keys.py keeps in step."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED, person_key, person_order
from wenming_desktop.domain.lines import PersonHit

_VOLUNTEER, _TEAM = SYNCED["volunteer"], SYNCED["volunteer_team"]
_LAST = "\U0010ffff"


def key_found() -> Select[int]:
    """Choose the people with a key in ``key_range``."""
    return (
        select(person_key.c.volunteer_rid)
        .where(person_key.c.key >= bindparam("key"), person_key.c.key < bindparam("beyond"))
        .distinct()
    )


def _search() -> Select[Any]:
    """Build what every key typed asks for; building it takes longer than the answer."""
    found = key_found().limit(bindparam("rows")).subquery()
    return (
        select(_VOLUNTEER.c.id, _VOLUNTEER.c.name, _VOLUNTEER.c.phone, _TEAM.c.name)
        .join(found, found.c.volunteer_rid == _VOLUNTEER.c.rid)
        .join(person_order, person_order.c.volunteer_rid == _VOLUNTEER.c.rid)
        .outerjoin(_TEAM, _TEAM.c.id == _VOLUNTEER.c.team_id)
        .where(living(_VOLUNTEER))
        .order_by(person_order.c.pinyin)
        .limit(bindparam("most"))
    )


_SEARCH = _search()


def search_people(connection: Connection, text: str, limit: int) -> list[PersonHit]:
    """Return who is found by pinyin initials, full pinyin, part of the name or last digits."""
    key = text.strip().lower()
    if not key:
        return []
    asked = {**key_range(key), "rows": limit * 4, "most": limit}
    return [
        PersonHit(id=UUID(bytes=row_id), name=name or "", phone=phone or "", team=team or "")
        for row_id, name, phone, team in connection.execute(_SEARCH, asked)
    ]


def key_range(key: str) -> dict[str, str]:
    """Return the parameters of what begins so."""
    return {"key": key, "beyond": key + _LAST}
