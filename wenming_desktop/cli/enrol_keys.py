"""enrol root-rotate, root-adopt, recovery-kit, recovery-import: keys that leave as files."""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Any

from wenming_desktop.cli.bundle import import_payload, verdict_words
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.use_cases import UseCases

MOST_ROOT_KEYS = 8
"""For the words of a refusal; the store has the last word (rooting.py)."""
Answer = tuple[dict[str, Any], list[str]]


def rotate_root(use: UseCases, options: argparse.Namespace) -> Answer:
    """Make new root keys. Only a single one, which stays in the store, holds at once.

    Several go to custodians: they hold once their codes are on paper and were read back from it.
    """
    if options.keys == 1:
        return _rotate_at_once(use, options)
    if not 1 <= options.threshold <= options.keys:
        raise WenmingError(Code.ROOT_THRESHOLD, most=MOST_ROOT_KEYS)
    kits = _with_codes(options.kit)
    made = use.keys.prepare_root(use.actor, _whole(options.to), keys=options.keys, kits=kits)
    payload = {
        "version": use.keys.county(use.actor).version + 1,
        "threshold": options.threshold,
        "kits": [{"file": str(kit.file), "code": kit.code} for kit in made],
        "in_force": False,
    }
    lines = [f"新的县根钥匙做好了 {len(made)} 把，还不算数；现在仍用原来的。"]
    lines += [line for kit in made for line in _kit_lines(kit)]
    return payload, [
        *lines,
        "下一步：每一把用 print key-backup 打印，用 enrol kit-check --paper 照纸读回，",
        "再用 enrol root-adopt 加上每一把新钥匙文件，换上新的。",
    ]


def adopt_root(use: UseCases, options: argparse.Namespace) -> Answer:
    """Let the county count on prepared root keys, each opened once more with its code."""
    given = _with_codes([*options.fresh, *options.kit])
    fresh, kits = given[: len(options.fresh)], given[len(options.fresh) :]
    made = use.keys.adopt_root(use.actor, fresh, threshold=options.threshold, kits=kits)
    return _in_force(made)


def _rotate_at_once(use: UseCases, options: argparse.Namespace) -> Answer:
    made = use.exchange.root_rotate(
        use.actor,
        _whole(options.to),
        keys=1,
        threshold=1,
        kits=_with_codes(options.kit),
    )
    return _in_force(made)


def _in_force(made: RootRotation) -> Answer:
    payload = {
        "version": made.version,
        "threshold": made.threshold,
        "kits": [],
        "in_force": True,
    }
    return payload, [f"县根钥匙已换成第 {made.version} 版，{made.threshold} 把一起才算数。"]


def make_recovery(use: UseCases, options: argparse.Namespace) -> Answer:
    """Make the county's recovery key."""
    kit, card = use.exchange.recovery_kit(use.actor, _whole(options.to))
    payload = {
        "file": str(kit.file),
        "code": kit.code,
        "county": card.county,
        "fingerprint": plain(card.digits),
        "qr": card.qr,
    }
    lines = [f"县恢复钥匙已做好（{card.county}）：{card.digits}", *_kit_lines(kit)]
    return payload, [*lines, "以后的上报包也能用它打开；发给下级的数据包不能。"]


def import_with_kit(use: UseCases, options: argparse.Namespace) -> Answer:
    """Import archived upward bundles with the recovery key."""
    (code,) = codes_of([options.kit])
    paths = [_whole(one) for one in options.paths]
    report = use.exchange.import_with_kit(use.actor, _whole(options.kit), code, paths)
    payload = import_payload(report)
    for refused in (one for one in report.bundles if one.status == "refused"):
        payload = {"error": refused.reason, "message": verdict_words(refused), **payload}
        break
    return payload, [f"{one.file.name}：{verdict_words(one)}" for one in report.bundles]


def plain(digits: str) -> str:
    """Return 30 digits without the spaces they are read aloud with."""
    return digits.replace(" ", "")


def _kit_lines(kit: KeyKit) -> list[str]:
    return [
        f"钥匙文件：{kit.file}",
        f"　代码（只显示这一次，请抄在纸上，与文件分开放）：{kit.code}",
    ]


def codes_of(kits: list[Path]) -> list[str]:
    """Return one code per kit: from WENMING_KIT_CODES (blanks between), or asked for."""
    if not kits:
        return []
    given = os.environ.get("WENMING_KIT_CODES", "").split()
    if not given and sys.stdin.isatty():
        given = [getpass.getpass(f"{kit.name} 的代码：") for kit in kits]
    if len(given) != len(kits):
        raise WenmingError(Code.KIT_CODE_WRONG)
    return given


def _with_codes(kits: list[Path]) -> list[tuple[Path, str]]:
    return [(_whole(one), code) for one, code in zip(kits, codes_of(kits), strict=True)]


def _whole(path: Path) -> Path:
    return path.expanduser().resolve()
