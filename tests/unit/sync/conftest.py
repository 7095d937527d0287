"""A made-up county with one institute, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from wenming_desktop.adapters.sync.authority import (
    Authority,
    Founding,
    device_certificate,
    found_county,
)
from wenming_desktop.adapters.sync.certificates import Certificate, issue
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.enrolment import (
    Approval,
    EnrolmentRequest,
    approve,
    new_nonce,
)
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.domain.org_units import Level

NOW = 1_700_000_000_000


@dataclass
class County:
    keys: DeviceKeys
    founding: Founding
    log: ControlLog
    institute_keys: DeviceKeys
    institute: Approval
    institute_authority: Authority

    def admit(self, level: Level, org_no: int, **changes: object) -> Approval:
        """Let a device in by the institute, and keep it in the log."""
        request = request_of(DeviceKeys.generate(), level, **changes)
        approval = approve(request, self.log, self.institute_authority, org_no=org_no, now_ms=NOW)
        for record in approval.records:
            self.log.add(record)
        return approval

    def issue(self, authority: Authority, path: tuple[int, ...], **changes: object) -> bytes:
        """Return the control record of a certificate with some fields changed, validly signed."""
        keys = DeviceKeys.generate()
        publics = (keys.signing.public, keys.exchange.public)
        draft = device_certificate(self.log, path, path[-1] << 8 | 9, publics, "电脑", NOW)
        return signed_record(self.log, authority, replace(draft, **changes))


def signed_record(log: ControlLog, authority: Authority, draft: Certificate) -> bytes:
    """Sign whatever is asked, as an authority would that went bad."""
    issued = issue(replace(draft, issuer=authority.certificate), authority.key)
    control = log.next_control(
        authority.certificate, ControlKind.CERTIFICATE, issued.record.encoded, NOW
    )
    return sign_control(control, authority.key).record.encoded


def request_of(keys: DeviceKeys, level: Level, **changes: object) -> EnrolmentRequest:
    request = EnrolmentRequest(
        county_id=None,
        parent_org=0,
        claimed_org=0,
        level=level,
        name="柳溪镇实践所",
        code="330000000000",
        device_label="值班电脑",
        sign_public=keys.signing.public,
        exchange_public=keys.exchange.public,
        authority_public=None,
        nonce=new_nonce(),
        made_at_ms=NOW,
    )
    return replace(request, **changes)


@pytest.fixture
def county() -> County:
    keys, institute_keys, authority_key = (
        DeviceKeys.generate(),
        DeviceKeys.generate(),
        SigningKey.generate(),
    )
    founding = found_county("青禾县中心", "一号机", keys, NOW)
    request = request_of(
        institute_keys, Level.TOWN_INSTITUTE, authority_public=authority_key.public
    )
    approval = approve(request, founding.log, founding.authority, org_no=256, now_ms=NOW)
    log = founding.log.copy()
    for record in approval.records:
        log.add(record)
    assert approval.authority is not None
    authority = Authority(authority_key, approval.authority.fingerprint)
    return County(keys, founding, log, institute_keys, approval, authority)


@pytest.fixture
def make_request() -> Callable[..., EnrolmentRequest]:
    return request_of


@pytest.fixture
def issue_record() -> Callable[[ControlLog, Authority, Certificate], bytes]:
    return signed_record
