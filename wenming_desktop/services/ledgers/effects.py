"""What came of projects and of forms of work: what is wanted, what is not, what goes together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.metrics import shares
from wenming_desktop.domain.orders import Evaluation, ServiceOrder
from wenming_desktop.domain.projects import MediaReport, ServiceProject
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
)
from wenming_desktop.services.ledgers.ports import SessionLine

SUSTAINED = 3
"""Sessions from which on a project counts as going on (domain.md 7, 28)."""
_UNTAGGED = ""


@dataclass(slots=True)
class Effect:
    """What sessions added up to."""

    sessions: int = 0
    attendance: int = 0
    beneficiaries: int = 0
    last: date | None = None

    def add(self, line: SessionLine) -> None:
        self.sessions += 1
        self.attendance += line.attendance
        self.beneficiaries += line.beneficiaries or 0
        if line.day is not None and (self.last is None or line.day > self.last):
            self.last = line.day

    @property
    def mean(self) -> float | None:
        """People of both kinds a session; None where there was none."""
        people = self.attendance + self.beneficiaries
        return round(people / self.sessions, 1) if self.sessions else None


@dataclass(slots=True)
class ProjectLine:
    """A project of the library and what came of it in the period."""

    project: ServiceProject
    effect: Effect
    orders: int
    scores: list[int]
    media: int

    @property
    def score(self) -> float | None:
        return round(sum(self.scores) / len(self.scores), 2) if self.scores else None

    @property
    def advice(self) -> str:
        """Return what the figures suggest; people decide."""
        if self.project.state == "finished":
            return "已结项"
        if not self.effect.sessions and not self.orders:
            return "没有办过也没有人点，可以调整或结项"
        if self.score is not None and self.score < _POOR:
            return "评分偏低，先改进"
        return "持续开展" if self.effect.sessions >= SUSTAINED else "次数不多，可以常态化"


_POOR = 3.5
"""Mean score under which a project is to be mended first."""


def _project_lines(sources: Sources) -> Iterator[ProjectLine]:
    work, period = sources.work, sources.period
    project_of = {one.id: one.project_id for one in work.rows(Activity).all() if one.project_id}
    effects = defaultdict[UUID, Effect](Effect)
    for line in work.ledger_lines.sessions(period):
        if project := project_of.get(line.activity_id):
            effects[project].add(line)
    orders: Counter[UUID] = Counter()
    project_of_order: dict[UUID, UUID] = {}
    for order in work.rows(ServiceOrder).all():
        day = order.dispatched_on
        if order.project_id and day is not None and period.first <= day <= period.last:
            orders[order.project_id] += 1
            project_of_order[order.id] = order.project_id
    scores: dict[UUID, list[int]] = {}
    for said in work.rows(Evaluation).all():
        if said.order_id in project_of_order:
            scores.setdefault(project_of_order[said.order_id], []).append(said.score)
    told = Counter(
        project_of.get(one.activity_id)
        for one in work.rows(MediaReport).all()
        if one.activity_id and one.published_on and one.published_on <= period.last
    )
    for one in sorted(work.rows(ServiceProject).all(), key=lambda one: (one.name, one.id)):
        effect = effects.get(one.id, Effect())
        yield ProjectLine(one, effect, orders[one.id], scores.get(one.id, []), told[one.id])


def _projects(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("项目", 24, lambda one: one.project.name),
        coded(codes, "工作内容", 14, "work_content", lambda one: one.project.work_content),
        coded(codes, "性质", 9, "activity_nature", lambda one: one.project.nature),
        coded(codes, "品牌", 8, "brand_level", lambda one: one.project.brand_level),
        column("场次", 7, lambda one: one.effect.sessions, "期间的", kind="number", total=True),
        column("志愿者人次", 8, lambda one: one.effect.attendance, kind="number", total=True),
        column("群众人次", 8, lambda one: one.effect.beneficiaries, kind="number", total=True),
        column("派单", 7, lambda one: one.orders, "期间点这个项目的单", kind="number", total=True),
        column("评分", 7, lambda one: one.score, "这些单的平均分，1–5", kind="hours"),
        column("评了几件", 7, lambda one: len(one.scores), kind="number", total=True),
        column("建议", 24, lambda one: one.advice, "由数字提出，由人决定"),
        column("最近一场", 11, lambda one: one.effect.last, kind="date", detail=True),
        column("宣传报道", 8, lambda one: one.media, "到期末为止", kind="number", detail=True),
        column("来自需求", 8, lambda one: "是" if one.project.need_id else "", detail=True),
        column("先行先试", 8, lambda one: "是" if one.project.is_pilot else "", detail=True),
        column("品牌故事", 34, lambda one: one.project.story, detail=True),
    ]


@dataclass(slots=True)
class FormLine:
    """One form of activity."""

    form: str
    effect: Effect
    share: int
    """Tenths of a per cent; those of all forms sum to 100.0, as in the report."""
    usual: float | None
    """People a session over all forms."""


def _form_lines(sources: Sources) -> Iterator[FormLine]:
    found: dict[str, Effect] = {}
    all_forms = Effect()
    for line in sources.work.ledger_lines.sessions(sources.period):
        found.setdefault(line.form, Effect()).add(line)
        all_forms.add(line)
    order = {code: number for number, code in enumerate(sources.codes.codes("activity_form"))}
    forms = sorted(found, key=lambda one: order.get(one, len(order)))
    tenths = shares([found[form].sessions for form in forms])
    for form, share in zip(forms, tenths, strict=True):
        yield FormLine(form, found[form], share, all_forms.mean)


def _forms(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        coded(codes, "形式", 14, "activity_form", lambda one: one.form),
        column("场次", 8, lambda one: one.effect.sessions, kind="number", total=True),
        column("占比", 8, lambda one: one.share / 1000, kind="share"),
        column("志愿者人次", 9, lambda one: one.effect.attendance, kind="number", total=True),
        column("群众人次", 9, lambda one: one.effect.beneficiaries, kind="number", total=True),
        column("场均参与", 9, lambda one: one.effect.mean, "志愿者和群众", kind="hours"),
        column("与平均相比", 12, _compared, "场均不到全部平均一半的，写明偏少"),
    ]


def _compared(line: FormLine) -> RawCell:
    if line.effect.mean is None or line.usual is None:
        return ""
    return "参与偏少" if line.effect.mean * 2 < line.usual else ""


def _form_shares(sources: Sources) -> tuple[Share, ...]:
    codes = sources.codes
    return (
        Share(
            "各种形式的场次",
            "场",
            lambda one: codes.label("activity_form", one.form),
            lambda one: one.effect.sessions,
        ),
    )


@dataclass(slots=True)
class FusionLine:
    """Sessions of one tag (重点工作), by who spoke."""

    tag: str
    by_speaker: Counter[str] = field(default_factory=Counter)


def _fusion_lines(sources: Sources) -> Iterator[FusionLine]:
    told = {
        one.id: (one.scenario_tags, one.speaker_type) for one in sources.work.rows(Activity).all()
    }
    found: dict[str, FusionLine] = {}
    for line in sources.work.ledger_lines.sessions(sources.period):
        tags, speaker = told.get(line.activity_id, ((), ""))
        for tag in tags or (_UNTAGGED,):
            found.setdefault(tag, FusionLine(tag)).by_speaker[speaker] += 1
    codes = (*sources.codes.codes("scenario_tag"), _UNTAGGED)
    yield from (found[tag] for tag in codes if tag in found)


def _fusion(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes

    def tag(line: FusionLine) -> RawCell:
        return codes.label("scenario_tag", line.tag) if line.tag else "没有写明"

    speakers = codes.codes("speaker_type")
    return [
        column("融合的重点工作", 18, tag, "一场可以写几项，每项算一次"),
        *(
            column(codes.label("speaker_type", one), 10, _spoken(one), kind="number")
            for one in speakers
        ),
        column("没有写明谁讲", 10, _spoken(""), kind="number"),
        column("场次", 8, lambda one: one.by_speaker.total(), kind="number"),
    ]


def _spoken(speaker: str) -> Callable[[Any], RawCell]:
    return lambda one: one.by_speaker[speaker]


PROJECT_EFFECTS = Ledger("project-effects", "项目和品牌成效", _projects, _project_lines)
FORMS = Ledger("forms", "活动形式分析", _forms, _form_lines, shares=_form_shares)
FUSION = Ledger("fusion", "融合情况交叉表", _fusion, _fusion_lines)
