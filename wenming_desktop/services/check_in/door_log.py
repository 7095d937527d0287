"""Where the events of a door are kept: beside the drafts, one transaction a scan.

They belong to the computer at the door, not to the clerk: two who take turns see the same list.
They stay until the sheet is posted, when the times go into the sign-ins.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from wenming_desktop.domain.check_in import DoorEvent, Presence, presences
from wenming_desktop.services.ports import UnitOfWork

_EVERYBODY = 0
"""User number of what is nobody's own; accounts begin at 1."""


def load_events(work: UnitOfWork, occurrence_id: UUID) -> list[DoorEvent]:
    """Return what the door of an occurrence has seen, in order."""
    text = work.drafts.load(_place(occurrence_id), _EVERYBODY)
    return [
        DoorEvent(
            volunteer_id=UUID(one["person"]),
            at=datetime.fromisoformat(one["at"]),
            leaving=one["leaving"],
        )
        for one in (json.loads(text) if text else [])
    ]


def save_events(work: UnitOfWork, occurrence_id: UUID, events: Sequence[DoorEvent]) -> None:
    """Keep these events instead of those that were kept."""
    content = [
        {"person": str(one.volunteer_id), "at": one.at.isoformat(), "leaving": one.leaving}
        for one in events
    ]
    work.drafts.save(_place(occurrence_id), _EVERYBODY, json.dumps(content))


def take_presences(work: UnitOfWork, occurrence_id: UUID) -> dict[UUID, Presence]:
    """Return who came and left, and forget it: the sheet that is being posted holds it now."""
    found = presences(load_events(work, occurrence_id))
    work.drafts.discard(_place(occurrence_id), _EVERYBODY)
    return found


def _place(occurrence_id: UUID) -> str:
    return f"check-in:{occurrence_id}"
