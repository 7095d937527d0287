"""Short words for a station's people, sessions and hours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest

from tests.conftest import PASSWORD, UNIT, USER, TickingClock
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

SECOND, SECOND_PASSWORD = "赵主任", "er shi si ge"


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


def person(use: UseCases, name: str = "王建国", **fields: object) -> UUID:
    return use.volunteers.save(use.actor, None, name=name, **fields).id


def serve(use: UseCases, who: UUID, day: date, minutes: int, name: str = "义务清扫") -> UUID:
    """Hold an activity that one person came to; return the occurrence."""
    planned = use.activities.plan(
        use.actor, name=name, work_content="core_values", day=day, starts=time(8), ends=time(20)
    )
    row = SheetRow(row_no=1, volunteer_id=who, minutes=minutes)
    use.attendance.post(use.actor, planned.occurrence.id, [row])
    return planned.occurrence.id


@dataclass
class TwoPeople:
    """A station with a second account that may approve, and its recovery code."""

    door: HomeDoor
    recovery: str
    clock: TickingClock

    def enter(self, name: str = USER, password: str = PASSWORD) -> UseCases:
        self.door.close()
        return self.door.open(name, password)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TwoPeople]:
    clock = TickingClock()
    door = door_at(tmp_path / "office", clock)
    new = NewHome(level=Level.VILLAGE_STATION, unit_name=UNIT, user=USER, password=PASSWORD)
    done = door.set_up(new)
    yield TwoPeople(door, done.recovery_code, clock)
    door.close()


def add_second(use: UseCases) -> None:
    use.accounts.add(use.actor, SECOND, SECOND_PASSWORD, frozenset({Role.HEAD}))
