"""签名台账 as a ledger: every name under an initiative, a promise letter or a 红白事 promise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.periods import EVER
from wenming_desktop.domain.pledges import Pledge, PledgeSignature
from wenming_desktop.domain.projects import CustomsCase
from wenming_desktop.services.customs.signing import PledgeLine, pledge_lines
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
)

CASE = "红白事承诺书"


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One name."""

    day: date | None
    text: str
    sort: str
    signer: str
    group: str
    unit: str
    note: str


def _lines(sources: Sources) -> Iterator[SignatureLine]:
    found = [*_under_pledges(sources), *_under_cases(sources)]
    period = sources.period
    kept = (
        one
        for one in found
        if period == EVER or (one.day is not None and period.first <= one.day <= period.last)
    )
    yield from sorted(kept, key=lambda one: (one.day or date.min, one.text, one.signer))


def _under_pledges(sources: Sources) -> Iterator[SignatureLine]:
    work, codes = sources.work, sources.codes
    pledges = {one.id: one for one in work.rows(Pledge).all()}
    units = {one.id: one.name for one in work.org_units.all()}
    for one in work.rows(PledgeSignature).all():
        pledge = pledges.get(one.pledge_id)
        yield SignatureLine(
            one.signed_on,
            pledge.name if pledge is not None else "",
            codes.label("pledge_kind", pledge.pledge_type) if pledge is not None else "",
            one.signer,
            one.resident_group,
            units.get(one.org_unit_id, "") if one.org_unit_id is not None else "",
            one.note,
        )


def _under_cases(sources: Sources) -> Iterator[SignatureLine]:
    """Give the promises of weddings and funerals, by the day they were reported."""
    work, codes = sources.work, sources.codes
    units = {one.id: one.name for one in work.org_units.all()}
    for one in work.rows(CustomsCase).all():
        if one.promise_signed:
            matter = codes.label("customs_matter", one.matter)
            unit = units.get(one.org_unit_id, "") if one.org_unit_id is not None else ""
            day = one.reported_on or one.event_on
            yield SignatureLine(
                day, matter, CASE, one.householder, one.resident_group, unit, one.note
            )


def _columns(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("日期", 11, lambda one: one.day, "签名的日期；红白事按报备的日期", kind="date"),
        column("签的是什么", 26, lambda one: one.text),
        column("类型", 12, lambda one: one.sort),
        column("姓名", 10, lambda one: one.signer, "红白事是户主"),
        column("村组", 12, lambda one: one.group),
        column("登记单位", 20, lambda one: one.unit),
        column("签名", 14, lambda _: None, "打印出来签字用"),
        column("备注", 14, lambda one: one.note, detail=True),
    ]


def _sorts(sources: Sources) -> tuple[Share, ...]:
    labels = (*sources.codes.labels("pledge_kind"), CASE)
    return (Share("各类签名", "人", lambda one: str(one.sort), lambda _: 1, labels),)


def _pledges(sources: Sources) -> list[LedgerColumn]:
    return [
        column("倡议或承诺", 28, lambda one: one.pledge.name),
        coded(sources.codes, "类型", 9, "pledge_kind", lambda one: one.pledge.pledge_type),
        column("发起日期", 11, lambda one: one.pledge.started_on, kind="date"),
        column("活动", 22, lambda one: one.activity, "在哪次活动上发起的"),
        column(
            "签名人数", 9, lambda one: one.signatures, "到现在为止的", kind="number", total=True
        ),
        column("最近一次", 11, lambda one: one.last, kind="date"),
        column("发起单位", 20, lambda one: one.unit),
    ]


def _pledge_lines(sources: Sources) -> list[PledgeLine]:
    return pledge_lines(sources.work)


PLEDGES_SIGNED = Ledger(
    "pledges-signed", "倡议和承诺签名人数", _pledges, _pledge_lines, dated=False
)
SIGNATURES = Ledger(
    "signature-ledger",
    "移风易俗签名台账",
    _columns,
    _lines,
    shares=_sorts,
    beside=(PLEDGES_SIGNED,),
)
