"""enrol root-rotate, recovery-kit, recovery-import: keys that leave the computer as files."""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Any

from wenming_desktop.cli.bundle import import_payload, verdict_words
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.key_cards import KeyKit
from wenming_desktop.services.use_cases import UseCases

Answer = tuple[dict[str, Any], list[str]]


def rotate_root(use: UseCases, options: argparse.Namespace) -> Answer:
    """Give the county new root keys."""
    kits = [
        (_whole(one), code) for one, code in zip(options.kit, codes_of(options.kit), strict=True)
    ]
    made = use.exchange.root_rotate(
        use.actor,
        _whole(options.to),
        keys=options.keys,
        threshold=options.threshold,
        kits=kits,
    )
    payload = {
        "version": made.version,
        "threshold": made.threshold,
        "kits": [{"file": str(kit.file), "code": kit.code} for kit in made.kits],
    }
    lines = [f"县根钥匙已换成第 {made.version} 版，{made.threshold} 把一起才算数。"]
    lines += [line for kit in made.kits for line in _kit_lines(kit)]
    return payload, lines


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


def _whole(path: Path) -> Path:
    return path.expanduser().resolve()
