"""What a CA may hand on: it has to be let certify, and to have what it gives."""

from dataclasses import replace

import pytest

from tests.unit.sync.conftest import NOW, County
from wenming_desktop.adapters.sync.authority import device_certificate
from wenming_desktop.adapters.sync.certificates import Role, Scope, check_issued_by, issue
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.domain.errors import Code, WenmingError

WRITE, CERTIFY = Scope(Role.WRITE, 256), Scope(Role.CERTIFY, 256)


def judge(county: County, of_parent: tuple[Scope, ...]) -> None:
    """Let the institute, with these scopes, give a station's computer the right to write."""
    authority, keys = county.institute_authority, DeviceKeys.generate()
    known = county.log.certificate(authority.certificate)
    assert known is not None
    parent = issue(replace(known.certificate, scopes=of_parent), authority.key)
    publics = (keys.signing.public, keys.exchange.public)
    draft = device_certificate(county.log, (1, 256, 257), 257 << 8 | 9, publics, "电脑", NOW)
    assert draft.scopes == (Scope(Role.WRITE, 257),)
    check_issued_by(issue(replace(draft, issuer=parent.fingerprint), authority.key), parent)


def test_who_may_certify_hands_on_what_it_has(county: County) -> None:
    judge(county, (WRITE, CERTIFY))


@pytest.mark.parametrize("of_parent", [(CERTIFY,), (WRITE,), ()])
def test_one_of_both_is_not_enough(county: County, of_parent: tuple[Scope, ...]) -> None:
    with pytest.raises(WenmingError) as caught:
        judge(county, of_parent)
    assert (caught.value.code, caught.value.facts["reason"]) == (Code.CERTIFICATE_REFUSED, "scope")
