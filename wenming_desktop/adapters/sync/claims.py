"""Whose computer a request is for: a further one of a unit, and one that another unit let in.

A new computer that holds the card of its own unit, not of the unit above, is a further one. What
it claims is the approving clerk's to compare, like the digits.
"""

from unicodedata import normalize

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.enrolment import EnrolmentRequest
from wenming_desktop.adapters.sync.parent_card import ParentCard
from wenming_desktop.domain.errors import Code, WenmingError


def check_claim(request: EnrolmentRequest, log: ControlLog, level: str) -> None:
    """Refuse a further device of a unit that is not there, was closed, or is of another level.

    ``level`` is what the unit's row says, empty where it is not here. Raises
    ENROLMENT_NO_SUCH_UNIT or ENROLMENT_WRONG_LEVEL.
    """
    org_no = request.claimed_org
    there = log.devices_of(org_no) or org_no in log.tree.created
    if not there or log.tree.closed_by(org_no):
        raise WenmingError(Code.ENROLMENT_NO_SUCH_UNIT, unit=request.name)
    if level and level != request.level:
        raise WenmingError(Code.ENROLMENT_WRONG_LEVEL, level=request.level.value)


def waiting_unit(request: EnrolmentRequest, log: ControlLog, own_org: int) -> int:
    """Return the number of a unit that was created for just this request; 0 if there is none.

    It has the same name, no computer yet, and stands where the request's card says.
    """
    above = request.parent_org or own_org
    for org_no in sorted(log.tree.created):
        same = _folded(log.tree.name(org_no)) == _folded(request.name)
        is_free = not log.devices_of(org_no) and not log.tree.closed_by(org_no)
        if same and is_free and log.org_path(org_no)[-2:-1] == (above,):
            return org_no
    return 0


def check_own_approval(connection: Connection, log: ControlLog, known: IssuedCertificate) -> None:
    """Refuse to write a welcome for a computer that another unit has given its place."""
    issuer = log.certificate(known.certificate.issuer)
    own = own_facts.load_placed(connection)
    if issuer is None or issuer.certificate.org_no != own.org_no:
        raise WenmingError(Code.ENROLMENT_REPEATED, unit=known.certificate.label)


def is_of_own_unit(card: ParentCard, unit: tuple[str, str, str]) -> bool:
    """Tell whether a card is the unit's own: this is a further computer of it.

    No unit stands below one of its own level. Raises CARD_OF_ANOTHER_UNIT where only the level
    agrees: a station's card in the hands of another station.
    """
    if card.parent.level != unit[0]:
        return False
    if _folded(card.parent.name) != _folded(unit[1]):
        raise WenmingError(Code.CARD_OF_ANOTHER_UNIT, unit=card.parent.name)
    return True


def _folded(name: str) -> str:
    return "".join(normalize("NFKC", name).casefold().split())
