"""Writing a decision into the control log: sealed edits first, then the record, in one step."""

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.revoking import own_authority
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO


def decide(
    connection: Connection, log: ControlLog, kind: ControlKind, payload: bytes, now_ms: int
) -> ControlLog:
    """Continue the own authority's chain by a record; return the log with it.

    The caller has sealed, so that what was typed before is judged by what held before. Raises
    NO_AUTHORITY.
    """
    own = own_facts.load_placed(connection)
    authority, _ = own_authority(connection, own, log)
    grown = log.copy()
    control = grown.next_control(authority.certificate, kind, payload, now_ms)
    grown.add(sign_control(control, authority.key).record.encoded)
    own_facts.add_control(connection, grown, len(log.records))
    return grown


def check_county(issuer: Certificate) -> None:
    """Raise AUTHORITY_IS_LOWER unless this is the county's own authority."""
    if issuer.org_path != (CENTRE_ORG_NO,):
        raise WenmingError(Code.AUTHORITY_IS_LOWER)
