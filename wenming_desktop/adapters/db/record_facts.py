"""What a reviewer looks at in many occurrences at once: name, attendance, hours, people served."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from wenming_desktop.domain.attendance import CAME

_CAME = ", ".join(f"'{state.value}'" for state in sorted(CAME))
_QUERY = f"""
SELECT o.id, COALESCE(a.name, ''), o.beneficiaries,
    (SELECT count(*) FROM sign_in s WHERE s.occurrence_id = o.id AND s.stub = 0
        AND COALESCE(s.deleted, 0) = 0 AND s.attendance IN ({_CAME})),
    (SELECT COALESCE(sum(h.minutes), 0) FROM hours_entry h WHERE h.occurrence_id = o.id
        AND h.stub = 0 AND COALESCE(h.deleted, 0) = 0)
FROM temp.asked q CROSS JOIN occurrence o LEFT JOIN activity a ON a.id = o.activity_id
WHERE o.id = q.id
"""  # noqa: S608  states are our own


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """One occurrence in figures."""

    name: str
    beneficiaries: int | None
    attendance: int
    minutes: int


def record_facts(connection: Connection, ids: Iterable[bytes]) -> dict[bytes, RecordFacts]:
    """Return the facts of these occurrences by id."""
    connection.exec_driver_sql("CREATE TEMP TABLE asked (id BLOB PRIMARY KEY)")
    if rows := [(one,) for one in ids]:
        connection.exec_driver_sql("INSERT INTO temp.asked VALUES (?)", rows)
    found = {row[0]: RecordFacts(*row[1:]) for row in connection.exec_driver_sql(_QUERY)}
    connection.exec_driver_sql("DROP TABLE temp.asked")
    return found
