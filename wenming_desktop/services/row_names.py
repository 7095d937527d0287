"""Rows in words, where another row names them."""

from uuid import UUID

from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.record_writer import known_kind
from wenming_desktop.services.register_cells import row_words


class RowNames:
    """Says rows in words, each looked up once."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._known: dict[tuple[str, UUID], str] = {}

    def __call__(self, kind: str, row_id: UUID) -> str:
        """Return what a row is called; empty for one that is gone or has not come yet."""
        key = (kind, row_id)
        if key not in self._known:
            found = self._work.rows(known_kind(kind)).find(row_id)
            self._known[key] = row_words(found) if found is not None else ""
        return self._known[key]
