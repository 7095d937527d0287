"""Drafts: saved after every committed cell, found again after a crash."""

from datetime import datetime

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


class Drafts:
    """What this person typed and has not posted; another person does not see it."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def save(self, actor: Actor, place: str, content: str) -> datetime:
        """Keep it and return when it was saved."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            work.drafts.save(place, actor.user_no, content)
            return work.now()

    def load(self, actor: Actor, place: str) -> str | None:
        """Return what was kept for this place."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return work.drafts.load(place, actor.user_no)

    def discard(self, actor: Actor, place: str) -> None:
        """Forget it."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            work.drafts.discard(place, actor.user_no)

    def all(self, actor: Actor) -> list[tuple[str, datetime]]:
        """Return places and times, newest first."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            return work.drafts.all(actor.user_no)
