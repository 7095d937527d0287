"""What the root's word ends: up to which record an authority is believed."""

from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync import emergency
from wenming_desktop.adapters.sync.certificates import CertificateKind
from wenming_desktop.adapters.sync.emergency import Emergency, _last_record
from wenming_desktop.adapters.sync.revocations import Reason, Revocation

DEVICE, OTHER = b"d" * 16, b"e" * 16
OLD, LATER, STRANGE, PLAIN = b"1" * 32, b"2" * 32, b"3" * 32, b"4" * 32


def certificate(device_id: bytes, kind: CertificateKind = CertificateKind.CA) -> SimpleNamespace:
    return SimpleNamespace(certificate=SimpleNamespace(device_id=device_id, kind=kind))


def log(**heads: int) -> SimpleNamespace:
    names = {"old": OLD, "later": LATER, "strange": STRANGE, "plain": PLAIN}
    return SimpleNamespace(
        heads={names[name]: number for name, number in heads.items()},
        certificates={
            OLD: certificate(DEVICE),
            LATER: certificate(DEVICE),
            STRANGE: certificate(OTHER),
            PLAIN: certificate(DEVICE, CertificateKind.DEVICE),
        },
    )


def test_the_authorities_of_a_computer_count_as_far_as_the_longest_is_known() -> None:
    assert _last_record(log(old=4, later=7, strange=99, plain=50), DEVICE) == 7
    assert _last_record(log(old=4), DEVICE) == 4
    assert _last_record(log(), DEVICE) == 0  # it certified nothing: nothing of it is believed
    assert _last_record(log(old=4), b"f" * 16) is None


@pytest.mark.parametrize(
    ("known", "said", "last"),
    [(5, None, 5), (5, 3, 3), (5, 5, 5), (5, 9, 5), (5, 0, 0), (0, None, 0), (0, 3, 0)],
)
def test_an_authority_that_is_replaced_counts_up_to_the_record_that_is_named(
    monkeypatch: pytest.MonkeyPatch, known: int, said: int | None, last: int
) -> None:
    cutoffs = ((b"f" * 16, 3, b"h" * 32),)
    monkeypatch.setattr(emergency, "cutoffs_of", lambda *_, recovered: () if recovered else cutoffs)
    old = certificate(DEVICE)
    old.fingerprint = OLD
    heads = log(old=known) if known else log()
    found = Emergency(None, None, None)._end(None, heads, old, Reason.STOLEN, said)
    assert found == Revocation(DEVICE, Reason.STOLEN, cutoffs, last)
