"""星级: who has reached a star, what is on notice, objections, and what was given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton

from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import StarAward
from wenming_desktop.services.volunteer_life.stars import (
    GRANTED,
    NOTICE,
    OBJECTED,
    StarLine,
    StarProposal,
)
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.models.plain_rows import Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.volunteers_part import ListPart, Row
from wenming_desktop.ui.widgets.buttons import link, primary, secondary

_Deed = Callable[[Actor, UUID, str], StarAward]


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal or an award."""

    proposal: StarProposal | None = None
    award: StarLine | None = None


class StarsPart(ListPart[_Line]):
    """Proposals first, then what is on notice, then what was decided."""

    def __init__(self, page: Page) -> None:
        words = (
            self.tr("星级志愿者"),
            self.tr("按规则包的时长门槛自动列出够星级的人：公示至少 7 天，没有异议再授予。"),
        )
        columns = (
            (self.tr("姓名"), Width(6)),
            (self.tr("队伍"), Width(9, spare=2)),
            (self.tr("星级"), Width(6)),
            (self.tr("时长"), Width(5, spare=3)),
            (self.tr("状态"), Width(8)),
            (self.tr("公示到"), Width(6, spare=1)),
            (self.tr("要留意"), Width(14, stretched=True)),
        )
        super().__init__(page, "stars", words, columns)
        may = page.actor.may
        self._begin = primary(self.tr("开始公示"), "announceStars", self, icon="plus")
        self._begin.clicked.connect(self._announce)
        self.primary = self._begin
        self._notice = secondary(self.tr("打印公示表"), "starNotice", self, icon="print-centre")
        self._notice.clicked.connect(self._show_notice)
        self.above.addWidget(self._notice)
        self._object = link(self.tr("记异议…"), "objectStar", self)
        self._object.clicked.connect(self._ask_objection)
        self._settle = secondary(self.tr("核实不成立…"), "settleStar", self)
        self._settle.clicked.connect(self._ask_outcome)
        self._refuse = link(self.tr("不予授予…"), "refuseStar", self)
        self._refuse.clicked.connect(self._ask_refusal)
        self._grant = secondary(self.tr("授予"), "grantStar", self)
        self._grant.clicked.connect(self._give)
        for button in (self._object, self._refuse, self._settle, self._grant):
            self.add_button(button)
        self._may_decide, self._may_record = may(Action.APPROVE), may(Action.RECORD)

    def read(self) -> Sequence[_Line]:
        stars, actor = self.page.use_cases.life.stars, self.page.actor
        proposals = [_Line(proposal=one) for one in stars.proposals(actor)]
        awards = [_Line(award=one) for one in stars.lines(actor)]
        self._begin.setEnabled(bool(proposals) and self._may_record)
        self._notice.setEnabled(
            any(one.award is not None and one.award.award.state == NOTICE for one in awards)
            and self.page.actor.may(Action.PRINT)
        )
        return [*proposals, *awards]

    def row(self, line: _Line) -> Row:
        if line.proposal is not None:
            one = line.proposal
            hours = show_hours(one.minutes)
            return (one.name, one.team, "★" * one.star, hours, self.tr("够了，待公示"), "", "")
        shown = line.award
        if shown is None:
            return ("",) * 7
        award = shown.award
        state = self.page.use_cases.code_lists.label("star_state", award.state)
        last = award.notice_to.isoformat() if award.notice_to else ""
        hours = show_hours(shown.minutes_now)
        stars = "★" * award.level
        return (shown.name, shown.team, stars, hours, state, last, self._notes(shown))

    def unit_of(self, line: _Line) -> UUID | None:
        shown = line.proposal or line.award
        return shown.unit_id if shown is not None else None

    def told(self, line: _Line) -> str:
        return line.award.award.opinion if line.award is not None else ""

    def nothing(self) -> str:
        return self.tr("还没有人够星级。时长入账以后，够了的人会自动列在这里。")

    def fits(self, line: _Line, button: QAbstractButton) -> bool:
        if line.award is None:
            return False
        state = line.award.award.state
        if button is self._object:
            return state == NOTICE and self._may_record
        if button is self._settle:
            return state == OBJECTED and self._may_decide
        return state in {NOTICE, OBJECTED} and self._may_decide

    def _notes(self, line: StarLine) -> str:
        notes = []
        if line.is_short:
            words = self.tr("时长更正后只有 {now} 小时，不够 {asked} 小时")
            hours = show_hours(line.minutes_now), show_hours(line.asked)
            notes.append(words.format(now=hours[0], asked=hours[1]))
            if line.award.state == GRANTED:
                notes.append(self.tr("已授予的不会自动取消，请核实"))
        if line.award.opinion:
            notes.append(line.award.opinion.splitlines()[-1])
        return sentences(notes)

    @Slot()
    def _announce(self) -> None:
        self.banner.clear()
        stars = self.page.use_cases.life.stars
        made = self.page.try_to(lambda: stars.announce(self.page.actor))
        if made:
            self.refresh()
            words = self.tr("已开始公示 {count} 人，到 {last} 止。请打印公示表贴出来。")
            self.banner.tell("ok", words.format(count=len(made), last=made[0].notice_to))

    @Slot()
    def _show_notice(self) -> None:
        notices, actor = self.page.use_cases.life.notices, self.page.actor
        title = self.tr("星级志愿者公示表")
        show_paper(self.page, title, lambda to: notices.star_notice(actor, to, missing="blank"))

    @Slot()
    def _give(self) -> None:
        line = self.line()
        if line is None or line.award is None:
            return
        self.banner.clear()
        award = line.award.award
        stars = self.page.use_cases.life.stars
        if self.page.try_to(lambda: stars.grant(self.page.actor, award.id)) is not None:
            self.refresh()
            words = self.tr("已授予“{name}”{star} 星级。证书在“服务记录和证明”里打印。")
            self.banner.tell("ok", words.format(name=line.award.name, star=award.star))

    @Slot()
    def _ask_objection(self) -> None:
        words = self.tr("写明谁反映了什么。核实清楚以前不会授予“{name}”。")
        self._ask(self.tr("记异议"), words, self.page.use_cases.life.stars.object)

    @Slot()
    def _ask_outcome(self) -> None:
        words = self.tr("写明怎样核实的。“{name}”继续公示，期满可以授予。")
        self._ask(self.tr("核实不成立"), words, self.page.use_cases.life.stars.settle)

    @Slot()
    def _ask_refusal(self) -> None:
        words = self.tr("写明为什么。“{name}”这次不授予，时长不变，以后够了可以再公示。")
        self._ask(self.tr("不予授予"), words, self.page.use_cases.life.stars.refuse)

    def _ask(self, title: str, words: str, deed: _Deed) -> None:
        line = self.line()
        if line is None or line.award is None:
            return
        self.banner.clear()
        award = line.award
        dialog = ReasonDialog(self.page, title, words.format(name=award.name), title)
        dialog.given.connect(lambda reason: self._do(deed, award, reason))
        dialog.open()

    def _do(self, deed: _Deed, award: StarLine, reason: str) -> None:
        if self.page.try_to(lambda: deed(self.page.actor, award.award.id, reason)) is not None:
            self.refresh()
            self.banner.tell("ok", self.tr("已记下。"))
