"""What lists of people go by on this computer: pinyin, or the strokes of surnames as on notices."""

from uuid import UUID

from wenming_desktop.domain.people import NameOrder
from wenming_desktop.services.ports import UnitOfWork

_SETTING = "name_order"


def name_order(work: UnitOfWork) -> NameOrder:
    """Return the order that was chosen; pinyin until one is."""
    chosen = work.settings.get(_SETTING)
    return NameOrder.STROKES if chosen == NameOrder.STROKES.value else NameOrder.PINYIN


def set_name_order(work: UnitOfWork, order: NameOrder) -> None:
    """Choose one."""
    work.settings.set(_SETTING, order.value)


def places_of_people(work: UnitOfWork) -> dict[UUID, int]:
    """Return where each person stands in a list of all: what papers sort people by."""
    return {
        row_id: place for place, row_id in enumerate(work.lines.volunteer_order(name_order(work)))
    }
