"""What shows that a store was set back: whose word on it counts, and what proves it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from wenming_desktop.adapters.sync import lagging
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.lagging import is_behind
from wenming_desktop.adapters.sync.manifest import Have
from wenming_desktop.adapters.sync.segment import feed_id_of

CENTRE, INSTITUTE, STATION, NEIGHBOUR = 1, 256, 257, 512
OWN, OTHER = b"o" * 16, b"p" * 16
HERE, LOST = b"h" * 32, b"l" * 32
OWN_CHAIN, OTHER_CHAIN, NO_CHAIN = b"1" * 32, b"2" * 32, b"3" * 32
PATHS = {CENTRE: (1,), INSTITUTE: (1, 256), STATION: (1, 256, 257), NEIGHBOUR: (1, 512)}


def certificate(device_id: bytes, org_no: int = STATION, issuer: bytes = b"") -> SimpleNamespace:
    return SimpleNamespace(
        certificate=SimpleNamespace(device_id=device_id, org_no=org_no, issuer=issuer)
    )


@dataclass
class Log:
    """The control log that came with a bundle."""

    heads: dict[bytes, int] = field(default_factory=dict)
    org_nos: tuple[int, ...] = tuple(PATHS)

    def is_within(self, org_no: int, above: int) -> bool:
        return above in PATHS[org_no]

    def certificate(self, fingerprint: bytes) -> SimpleNamespace | None:
        known = {OWN_CHAIN: OWN, OTHER_CHAIN: OTHER}
        return certificate(known[fingerprint]) if fingerprint in known else None


class Store:
    """Holds the segment HERE."""

    def exec_driver_sql(self, _text: str, given: tuple[bytes]) -> SimpleNamespace:
        return SimpleNamespace(first=lambda: (1,) if given == (HERE,) else None)


def behind(
    *have: Have,
    sender: int = INSTITUTE,
    own: int = STATION,
    heads: Iterable[tuple[bytes, int]] = (),
    brought: dict[bytes, int] | None = None,
    before: dict[bytes, int] | None = None,
    frames: Iterable[Any] = (),
    signed_by: tuple[bytes, bytes] = (OTHER_CHAIN, b""),
) -> bool:
    fingerprint, issuer = signed_by
    issued = certificate(OTHER, sender, issuer)
    issued.fingerprint = fingerprint
    bundle = SimpleNamespace(
        sender=issued,
        log=Log(brought or {}),
        manifest=SimpleNamespace(have=have, control_heads=tuple(heads)),
        frames=lambda: frames,
    )
    log = Log(before or {})
    return is_behind(Store(), bundle, SimpleNamespace(org_no=own, device_id=OWN), log)


def have(
    head: bytes = LOST, stored: int = 3, audience: int = STATION, of: bytes = OWN, kind: str = "U"
) -> Have:
    return Have(feed_id_of(of, audience, kind), stored, head, stored)


@pytest.mark.parametrize("kind", ["U", "D", "X"])
@pytest.mark.parametrize("audience", [STATION, CENTRE])
def test_a_unit_above_that_holds_what_is_not_here_shows_it(kind: str, audience: int) -> None:
    assert behind(have(kind=kind, audience=audience))
    assert behind(have(HERE), have(kind=kind, audience=audience))


def test_what_is_here_or_of_others_or_not_held_shows_nothing() -> None:
    assert not behind()
    assert not behind(have(HERE))
    assert not behind(have(of=OTHER))
    assert not behind(have(stored=0))
    assert not behind(have(audience=9999))


@pytest.mark.parametrize(
    ("sender", "own", "is_heard"),
    [
        (INSTITUTE, STATION, True),
        (CENTRE, STATION, True),
        (NEIGHBOUR, STATION, False),
        (STATION, INSTITUTE, False),  # nobody below stops a unit by a claim
        (STATION, STATION, False),
        (INSTITUTE, INSTITUTE, False),
        (STATION, CENTRE, True),  # above the centre there is nobody
        (CENTRE, CENTRE, True),
    ],
)
def test_only_the_word_of_a_unit_above_is_enough(sender: int, own: int, is_heard) -> None:
    assert behind(have(), sender=sender, own=own) is is_heard
    assert behind(sender=sender, own=own, heads=[(OWN_CHAIN, 5)]) is is_heard


@pytest.mark.parametrize(("said", "is_more"), [(4, False), (5, False), (6, True)])
def test_more_records_of_the_own_authority_than_are_here_show_it(said: int, is_more) -> None:
    assert behind(heads=[(OWN_CHAIN, said)], before={OWN_CHAIN: 5}) is is_more
    assert not behind(heads=[(OTHER_CHAIN, said), (NO_CHAIN, said)], before={OTHER_CHAIN: 5})
    assert behind(heads=[(OTHER_CHAIN, 9), (OWN_CHAIN, said)], before={OWN_CHAIN: 5}) is is_more


def test_an_own_chain_that_is_wholly_unknown_here_shows_it() -> None:
    assert behind(heads=[(OWN_CHAIN, 1)])
    assert not behind(heads=[(OWN_CHAIN, 0)])


@pytest.mark.parametrize("sender", [INSTITUTE, NEIGHBOUR, STATION])
def test_own_records_that_come_back_prove_it_whoever_brings_them(sender: int) -> None:
    brought = {OTHER_CHAIN: 9, OWN_CHAIN: 6}
    assert behind(sender=sender, brought=brought, before={OWN_CHAIN: 5})
    assert behind(sender=sender, brought={OWN_CHAIN: 1})
    assert not behind(sender=sender, brought=brought, before={OWN_CHAIN: 6})
    assert not behind(sender=sender, brought={OTHER_CHAIN: 9, NO_CHAIN: 9})


def test_a_sender_whom_the_own_authority_certified_and_forgot_proves_it() -> None:
    assert behind(signed_by=(NO_CHAIN, OWN_CHAIN))
    assert not behind(signed_by=(NO_CHAIN, OTHER_CHAIN))
    assert not behind(signed_by=(NO_CHAIN, NO_CHAIN))
    assert not behind(signed_by=(OTHER_CHAIN, OWN_CHAIN))  # it is recorded: nothing was lost


def test_an_own_segment_that_is_not_here_proves_it_if_it_is_signed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    segments = {
        b"lost": (LOST, OWN, OWN_CHAIN),
        b"here": (HERE, OWN, OWN_CHAIN),
        b"others": (LOST, OTHER, OTHER_CHAIN),
        b"uncertified": (LOST, OWN, NO_CHAIN),
        b"forged": (LOST, OWN, OTHER_CHAIN),
    }
    monkeypatch.setattr(
        lagging,
        "parse_segment",
        lambda data: SimpleNamespace(segment_id=segments[data][0], name=data),
    )
    monkeypatch.setattr(
        lagging,
        "header_of",
        lambda one: SimpleNamespace(
            device_id=segments[one.name][1], certificate=segments[one.name][2]
        ),
    )

    def verify(_segment: object, signer: Any) -> None:
        if signer.device_id != OWN:
            raise DamagedError("signature")

    monkeypatch.setattr(lagging, "verify_segment", verify)

    def found(*names: bytes, kind: FrameType = FrameType.SEGMENT) -> bool:
        frames = [SimpleNamespace(type=kind, data=name) for name in names]
        return behind(sender=NEIGHBOUR, frames=frames)

    assert found(b"lost")
    assert found(b"here", b"others", b"uncertified", b"lost")
    assert not found(b"here", b"others", b"uncertified")
    assert not found(b"lost", kind=FrameType.ATTACHMENT)
    with pytest.raises(DamagedError):
        found(b"forged")
