"""Any entity, read and written by name: what scripts and tests fill a store with.

The shapes are written down in resources/help/cli.md.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.record_shapes import asked, to_json
from wenming_desktop.services.record_writer import (
    RecordResult,
    RecordWriter,
    known_kind,
    repository,
)
from wenming_desktop.services.rights import require


class Records:
    """record, show and list of the command line."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def record(self, actor: Actor, items: Sequence[Mapping[str, Any]]) -> list[RecordResult]:
        """Write records in their order, all or nothing."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            writer = RecordWriter(work, actor, self._codes)
            return [result for item in items for result in writer.write(item)]

    def show(
        self, actor: Actor, kind: str, row_id: UUID, reveal: str | None = None
    ) -> dict[str, Any]:
        """Return one entity; unmasked with a reason and the right to reveal."""
        items = self._read(actor, kind, {"id": row_id}, reveal)
        if not items:
            raise WenmingError(Code.NOT_FOUND, kind=kind)
        return items[0]

    def find(
        self, actor: Actor, kind: str, where: Mapping[str, Any], reveal: str | None = None
    ) -> list[dict[str, Any]]:
        """Return the entities whose fields equal what is asked."""
        require(actor, Action.READ)
        return self._read(actor, kind, asked(known_kind(kind), where), reveal)

    def _read(
        self, actor: Actor, kind: str, where: Mapping[str, Any], reveal: str | None
    ) -> list[dict[str, Any]]:
        require(actor, Action.READ)
        known_kind(kind)
        if reveal is not None:
            require(actor, Action.REVEAL)
            if not reveal.strip():
                raise WenmingError(Code.REASON_MISSING)
        with self._uow(read_only=reveal is None) as work:
            values = repository(work, kind).where(**where)
            if reveal is not None:
                work.audit.add(
                    actor.user_no, "revealed", kind, reason=reveal.strip(), rows=len(values)
                )
        return [to_json(value, masked=reveal is None) for value in values]
