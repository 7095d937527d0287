"""Records that may be one person, and those of which it was decided.

The queue is read from the rows themselves, so every computer that holds both records has it. What
was decided holds for everybody: of two units that decided about one pair the one further up (it
has the smaller number) is believed, of one unit the larger stamp.
"""
# ruff: noqa: S608  constants

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import read_day
from wenming_desktop.adapters.db.tables import person_same
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.persons import (
    MatchReason,
    SameVerdict,
    classes,
    comparable_id_number,
    is_settled,
    may_be_one,
)

Pair = tuple[bytes, bytes]

_SEEN = (
    "t.stub = 0 AND COALESCE(t.deleted, 0) = 0 AND NOT EXISTS "
    "(SELECT 1 FROM person_now m WHERE m.row_id = t.id AND m.away = 1)"
)
_BODY = (
    "CASE length(id_number) WHEN 18 THEN substr(id_number, 1, 17) "
    "WHEN 15 THEN substr(id_number, 1, 6) || '19' || substr(id_number, 7) END"
)
"""What numbers of both generations have in common: all but the check character."""
_BY_NUMBER = (
    f"WITH body AS (SELECT {_BODY} AS body, id_number FROM volunteer WHERE id_number <> ''), "
    "twice AS (SELECT body FROM body WHERE body IS NOT NULL GROUP BY body HAVING count(*) > 1), "
    "number AS (SELECT DISTINCT id_number FROM body WHERE body IN (SELECT body FROM twice)) "
    "SELECT t.id, t.id_number, t.name, t.phone, t.birth_date FROM volunteer t "
    f"WHERE t.id_number IN (SELECT id_number FROM number) AND {_SEEN}"
)
_BY_PHONE = (
    "WITH twice AS (SELECT phone FROM volunteer WHERE phone <> '' GROUP BY phone "
    "HAVING count(*) > 1) SELECT t.id, t.id_number, t.name, t.phone, t.birth_date "
    f"FROM volunteer t WHERE t.phone IN (SELECT phone FROM twice) AND t.name <> '' AND {_SEEN}"
)


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that may be one person; ``key`` is alike wherever both can be read."""

    key: str
    reason: MatchReason
    one: bytes
    other: bytes


@dataclass(frozen=True, slots=True)
class _Person:
    id: bytes
    number: str
    name: str
    phone: str
    birth: date | None

    @property
    def facts(self) -> tuple[str, date | None]:
        return self.number, self.birth


def decided(connection: Connection) -> tuple[dict[bytes, bytes], list[Pair]]:
    """Return the first id of every person with several records, and the pairs that are two."""
    verdicts = verdicts_of(connection)
    same = [pair for pair, verdict in verdicts.items() if verdict == SameVerdict.SAME]
    different = [pair for pair, verdict in verdicts.items() if verdict == SameVerdict.DIFFERENT]
    return classes(same), different


def verdicts_of(connection: Connection) -> dict[Pair, str]:
    """Return what holds about each pair that somebody decided about."""
    rows = connection.exec_driver_sql(
        "SELECT id, volunteer_id, same_as_id, verdict, g1v, g1h, g1d FROM same_person "
        "WHERE stub = 0 AND COALESCE(deleted, 0) = 0 AND volunteer_id IS NOT NULL "
        "AND same_as_id IS NOT NULL"
    )
    found: dict[Pair, tuple[tuple[object, ...], str]] = {}
    for row_id, one, other, verdict, *stamp in rows:
        weight = (-home_org_of(UUID(bytes=row_id)), *stamp, row_id)
        pair = (min(one, other), max(one, other))
        if pair not in found or weight > found[pair][0]:
            found[pair] = (weight, verdict or "")
    return {pair: verdict for pair, (_, verdict) in found.items()}


def refresh(connection: Connection) -> None:
    """Write down anew which records are one person; figures read it."""
    connection.execute(delete(person_same))
    rows = [
        {"volunteer_id": row_id, "first_id": first}
        for row_id, first in decided(connection)[0].items()
    ]
    if rows:
        connection.execute(insert(person_same), rows)


def waiting(connection: Connection, county: bytes) -> list[Match]:
    """Return the pairs nobody has decided about, those of one identity number first.

    ``county`` keys the entries' names: a name tells nothing of the number it was made from.
    """
    same, different = decided(connection)
    found: dict[Pair, Match] = {}
    for reason, people in _groups(connection):
        key = _key(county, reason, people[0])
        for one, other in combinations(_one_of_each(people, same), 2):
            pair = (one.id, other.id)
            if pair in found or is_settled(*pair, same, different):
                continue
            if reason is MatchReason.ID_NUMBER or may_be_one(one.facts, other.facts):
                found[pair] = Match(key, reason, *pair)
    return list(found.values())


def _groups(connection: Connection) -> Iterable[tuple[MatchReason, list[_Person]]]:
    by_number: dict[str, list[_Person]] = {}
    for person in _people(connection, _BY_NUMBER):
        if person.number:
            by_number.setdefault(person.number, []).append(person)
    by_phone: dict[tuple[str, str], list[_Person]] = {}
    for person in _people(connection, _BY_PHONE):
        by_phone.setdefault((person.name, person.phone), []).append(person)
    for reason, groups in (
        (MatchReason.ID_NUMBER, by_number.values()),
        (MatchReason.NAME_AND_PHONE, by_phone.values()),
    ):
        for people in groups:
            if len(people) > 1:
                yield reason, people


def _people(connection: Connection, query: str) -> list[_Person]:
    rows = connection.exec_driver_sql(f"{query} ORDER BY t.id")
    return [
        _Person(
            row_id,
            comparable_id_number(number or ""),
            (name or "").strip(),
            (phone or "").strip(),
            read_day(birth),
        )
        for row_id, number, name, phone, birth in rows
    ]


def _one_of_each(people: Sequence[_Person], same: dict[bytes, bytes]) -> list[_Person]:
    """Return one record of each person."""
    return list({same.get(one.id, one.id): one for one in reversed(people)}.values())[::-1]


def _key(county: bytes, reason: MatchReason, person: _Person) -> str:
    facts = [person.number] if reason is MatchReason.ID_NUMBER else [person.name, person.phone]
    text = "\0".join([reason.value, *facts])
    return hmac.digest(county, text.encode(), "sha256")[:8].hex()
