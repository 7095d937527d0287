"""print enrol-…, root-digits, key-backup; enrol kit-check: keys and slips on paper, and back."""

import argparse
import sys
from pathlib import Path

from wenming_desktop.cli.enrol_ending import device_named
from wenming_desktop.cli.enrol_keys import Answer, codes_of, plain
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.key_papers import kit_words
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases

KINDS = ("enrol-request", "enrol-approval", "enrol-acceptance", "root-digits", "key-backup")


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what these kinds need of print."""
    parser.add_argument("--device", help="入网回执：哪台电脑，enrol list 里的编号")
    parser.add_argument("--kit", type=Path, help="纸质备份：哪个钥匙文件")


def declare_check(parser: argparse.ArgumentParser) -> None:
    """Declare the options of enrol kit-check."""
    one = parser.add_mutually_exclusive_group(required=True)
    one.add_argument("--kit", type=Path, help="钥匙文件")
    one.add_argument("--paper", type=Path, help="照钥匙页输入的数字（文本文件，- 为标准输入）")
    parser.add_argument("--restore", type=Path, help="读得通就把钥匙文件重新写到这里")


def write(use: UseCases, options: argparse.Namespace, to: Path) -> PaperResult:
    """Write the PDF of one of ``KINDS``."""
    missing = options.missing
    if options.kind == "key-backup":
        if options.kit is None:
            raise WenmingError(Code.NOT_FOUND, kind="kit")
        (code,) = codes_of([options.kit])
        kit = options.kit.expanduser().resolve()
        return use.keys.print_backup(use.actor, kit, code, to, missing=missing)
    if options.kind == "enrol-approval":
        device = device_named(use, options.device or "")
        return use.keys.print_approval(use.actor, device.device_id, to, missing=missing)
    if options.kind == "enrol-request":
        return use.keys.print_request(use.actor, to, missing=missing)
    if options.kind == "enrol-acceptance":
        return use.keys.print_acceptance(use.actor, to, missing=missing)
    return use.keys.print_root(use.actor, to, missing=missing)


def check(use: UseCases, options: argparse.Namespace) -> Answer:
    """Open a kit, from its file or as typed from paper, and tell what is in it."""
    (code,) = codes_of([options.kit or options.paper])
    file = None
    if options.kit is not None:
        facts = use.keys.check_file(use.actor, options.kit.expanduser().resolve(), code)
    elif options.restore is None:
        facts = use.keys.check_paper(use.actor, _typed(options.paper), code)
    else:
        to = options.restore.expanduser().resolve()
        facts, file = use.keys.restore_kit(use.actor, _typed(options.paper), code, to)
    payload = {
        "kind": facts.kind,
        "current": facts.is_current,
        "number": facts.number or None,
        "version": facts.version or None,
        "fingerprint": plain(facts.digits),
        "file": str(file) if file else None,
    }
    state = "现在算数" if facts.is_current else "现在不算数：换下来的，或做好了还没有换上的"
    lines = [f"读得通：{kit_words(facts)}，{state}。"]
    lines.append(f"钥匙指纹：{facts.digits}")
    return payload, lines + ([f"钥匙文件已重新写好：{file}"] if file else [])


def _typed(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.expanduser().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error
