"""What is handed to the press for a volunteer's papers: finished text, nothing to look up."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from wenming_desktop.services.paper_content import Missing, PaperResult


def plain_day(day: date) -> str:
    """Return a day as a certificate writes it, without the weekday."""
    return f"{day.year}年{day.month}月{day.day}日"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRow:
    """One line of the detail table of a certificate; a made-up line is marked."""

    day: str
    activity: str
    content: str
    hours: str
    is_made_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCertificateContent:
    """志愿服务记录证明 by the four groups of 民政部令第67号 (2021) and 民发 2015-149."""

    identity: tuple[tuple[str, str], ...]
    """Words and values of group one."""
    rows: tuple[ServiceRow, ...]
    period: str
    total_hours: str
    made_up_hours: str = ""
    """Empty where nothing was entered afterwards."""
    issuer: tuple[tuple[str, str], ...] = ()
    number: str = ""
    issued_on: str = ""
    reprint: str = ""
    """Such as 补打（第 2 次）; empty for the first."""
    notes: tuple[str, ...] = ()
    qr_digits: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourContent:
    """荣誉证书."""

    salutation: str
    body: str
    signed_by: str
    signed_on: str
    number: str
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFormContent:
    """告知书和同意书, to be signed by the person and, for a minor, the guardian."""

    title: str
    unit: str
    facts: tuple[tuple[str, str], ...]
    told: tuple[str, ...]
    agreed: str
    guardian: str = ""
    """What the guardian declares; empty for grown-ups."""
    version: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeContent:
    """公示表: who, with a few figures, and whom to tell an objection."""

    title: str
    about: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    """Millimetres, 174 in all."""
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    unit: str
    day: str
    mark: str = ""


class LifePress(Protocol):
    """Writes these papers as PDF; see services.paper_content.PaperPress for what it raises."""

    def service_certificate(
        self, content: ServiceCertificateContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a certificate of service, A4 upright; more than twelve rows take further pages."""

    def honour(self, content: HonourContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a certificate of honour, A4 lying."""

    def consent_form(
        self, content: ConsentFormContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write notice and consent, A4 upright."""

    def notice(self, content: NoticeContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a public notice, A4 upright."""
