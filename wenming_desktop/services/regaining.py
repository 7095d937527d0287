"""New passwords for those who came in without theirs; both ways stand in the log."""

from typing import Protocol

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import User
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker


class RenewableSlots(Protocol):
    """The key slots of a store that was opened without a password."""

    def add_password(self, name: str, password: str) -> None: ...
    def renew(self, name: str, password: str) -> str:
        """Give a password and another recovery code; the one of before ends."""
        ...


class RegainedStore:
    """A store whose key came from the recovery code or the county: there is no actor yet."""

    def __init__(self, uow: UnitOfWorkMaker, slots: RenewableSlots) -> None:
        self._uow, self._slots = uow, slots

    def with_recovery(self, name: str, password: str) -> None:
        """Give an account a new password. WRONG_PASSWORD for one that is not there or ended."""
        with self._uow() as work:
            user = _working(work, name)
            work.audit.add(user.user_no, "opened_by_recovery", str(user.user_no))
            self._slots.add_password(user.name, password)

    def with_county(self, name: str, password: str) -> str:
        """Give a new password and the home a new recovery code, which is shown once."""
        with self._uow() as work:
            user = _working(work, name)
            work.audit.add(user.user_no, "opened_by_county", str(user.user_no))
            return self._slots.renew(user.name, password)


def _working(work: UnitOfWork, name: str) -> User:
    user = work.users.by_name(name.strip())
    if user is None or user.disabled:
        raise WenmingError(Code.WRONG_PASSWORD)
    return user
