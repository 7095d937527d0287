"""print: papers of a volunteer's life."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.certificates import CertificateWish

KINDS = ("certificate", "honour-certificate", "consent-form", "star-notice", "points-notice")


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what these papers need beside the common options."""
    parser.add_argument("--volunteer", help="志愿者的编号：证明、证书、同意书")
    parser.add_argument(
        "--reveal",
        default="",
        metavar="原因",
        help="证明印完整证件号、表格印完整电话和地址，记入日志",
    )


def write(use: UseCases, options: argparse.Namespace, to: Path) -> PaperResult:
    """Write the paper."""
    life, actor, missing = use.life, use.actor, options.missing
    if options.kind == "star-notice":
        return life.notices.star_notice(actor, to, missing=missing)
    if options.kind == "points-notice":
        return life.notices.points_notice(actor, to, missing=missing)
    if options.kind == "consent-form":
        person = _person(options) if options.volunteer else None
        return life.notices.consent_form(actor, person, to, missing=missing)
    if options.kind == "honour-certificate":
        return life.certificates.honour(actor, _person(options), to, missing=missing)
    wish = CertificateWish(
        volunteer_id=_person(options),
        period=parse_period(options.period),
        reveal=options.reveal,
    )
    return life.certificates.print(actor, wish, to, missing=missing)


def _person(options: argparse.Namespace) -> UUID:
    try:
        return UUID(options.volunteer or "")
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="volunteer") from problem
