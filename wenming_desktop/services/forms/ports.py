"""What is handed to the press for these forms: finished text, personal data already masked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.services.paper_content import (
    Missing,
    PaperResult,
    PosterContent,
    SignInSheetContent,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContent:
    """活动方案: numbered parts, each with its paragraphs; over as many pages as they need."""

    title: str
    unit: str
    day: str
    """When it was written, under the unit at the foot."""
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class FormPhoto:
    """A picture and the words under it."""

    jpeg: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSheetContent:
    """活动情况记录表 (T7): facts in pairs, how it went, two photos, who signs."""

    unit: str
    activity_name: str
    facts: tuple[tuple[str, str], ...]
    """Words and what stands beside them, two pairs a row."""
    summary: str = ""
    """How it went; empty leaves lines to write on."""
    photos: tuple[FormPhoto, ...] = ()
    """The first two are drawn; none leaves frames to stick prints into."""
    record_keeper: str = ""
    reviewed_by: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPageContent:
    """活动照片: one or two large, more than two six to a page."""

    activity_name: str
    about: str
    photos: tuple[FormPhoto, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierContent:
    """活动档案: all papers of one occurrence in this order, pages numbered through."""

    plan: PlanContent
    poster: PosterContent
    sheet: SignInSheetContent
    record: RecordSheetContent
    photos: PhotoPageContent


@dataclass(frozen=True, slots=True)
class VolunteerCard:
    """Who a card is for; ``code`` is what a scanner reads (domain/card_code.py).

    Without a code the number is read; an empty number leaves the codes out.
    """

    name: str
    number: str = ""
    team: str = ""
    code: str = ""

    @property
    def digits(self) -> str:
        """What QR code and Code 128 hold."""
        return self.code or self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerCardsContent:
    """志愿者证 (T3): eight to a page, their backs on the next."""

    unit: str
    short_unit: str
    phone: str
    motto: str
    cards: tuple[VolunteerCard, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSlipContent:
    """点单登记单 or 派单 with its receipt (T6); an empty value is a line to write on."""

    title: str
    unit: str
    code: SheetCode
    facts: tuple[tuple[str, str], ...]
    receipt_title: str
    receipt_facts: tuple[tuple[str, str], ...]
    ratings: tuple[str, ...]
    """Words over the five boxes, from the left."""
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionFormContent:
    """满意度测评表: at most twelve questions, six boxes each."""

    title: str
    unit: str
    code: SheetCode
    questions: tuple[str, ...]
    ratings: tuple[str, ...]
    ages: tuple[str, ...]
    """Words over the six boxes of age."""
    sexes: tuple[str, ...]
    """Words over the two boxes of sex."""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationContent:
    """校准页 (T9): how to measure, and lines for what was measured."""

    title: str
    steps: tuple[str, ...]
    measured: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCardContent:
    """一页纸操作卡 (T10): parts with their steps."""

    title: str
    about: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRosterContent:
    """值班表 of a month: day and weekday in words."""

    title: str
    unit: str
    hours: str
    days: tuple[tuple[str, str], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveLabel:
    """What stands on the label of one folder."""

    name: str
    day: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsContent:
    """档案标签: 24 to a page."""

    unit: str
    labels: tuple[ArchiveLabel, ...]
    mark: str = ""


FormContent = (
    PlanContent
    | RecordSheetContent
    | PhotoPageContent
    | DossierContent
    | VolunteerCardsContent
    | ServiceSlipContent
    | SatisfactionFormContent
    | CalibrationContent
    | HelpCardContent
    | DutyRosterContent
    | LabelsContent
)
"""Everything this press can draw; what is drawn follows from what it is given."""


class FormPress(Protocol):
    """Writes such a form as PDF; what PaperPress promises holds here too."""

    def form(self, content: FormContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write the file."""
