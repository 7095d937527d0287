"""What the window shows of a stick, so that a person picks the right one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.rights import require

if TYPE_CHECKING:  # the sign-in page knows sticks and needs no store yet
    from wenming_desktop.services.ports import UnitOfWorkMaker


class Stick(Protocol):
    """A removable drive; sizes in bytes."""

    @property
    def root(self) -> Path: ...
    @property
    def label(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def free(self) -> int: ...
    @property
    def read_only(self) -> bool: ...


FindSticks = Callable[[], Sequence[Stick]]
"""Looks now; an empty answer means that none is plugged in."""


def no_sticks() -> Sequence[Stick]:
    """Find none; a folder can still be chosen."""
    return ()


@dataclass(frozen=True, slots=True)
class StickFindings:
    """Names of programs in the root of a stick, and how many unfinished files of ours it has."""

    programs: tuple[str, ...] = ()
    unfinished: int = 0


@dataclass(frozen=True, slots=True)
class StickCare:
    """Looks at a stick before it is used; removes our own unfinished files on request."""

    uow: "UnitOfWorkMaker"
    look_at: Callable[[Path], StickFindings]
    clean_up: Callable[[Path], int]

    def look(self, actor: Actor, root: Path) -> StickFindings:
        """Tell what a person should know of a stick; nothing on it is changed."""
        require(actor, Action.EXCHANGE)
        return self.look_at(root)

    def clean(self, actor: Actor, root: Path) -> int:
        """Remove what broken-off exports of ours left; return how many files."""
        require(actor, Action.EXCHANGE)
        removed = self.clean_up(root)
        with self.uow() as work:
            work.audit.add(actor.user_no, "stick_cleaned", "", count=removed)
        return removed
