"""What becomes of volunteers in the demo county: consents, minors, points, stars, make-up hours."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from wenming_desktop.assets import resource
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed
from wenming_desktop.services.volunteer_life.make_up import MakeUpWish
from wenming_desktop.services.volunteer_life.points import Holder
from wenming_desktop.services.volunteer_life.stars import NOTICE

_SIGNED = 12
_HOUSEHOLD = "第三村民组 李家"
_MAKE_UPS = (
    ("当天忘了带签到表，第二天补的", "纸质签到表第 3 行，队长签字", 120),
    ("雨天临时加班清沟，没有登记", "现场照片 2 张，村干部证明", 90),
    ("领队漏登记一行", "活动记录表上有签名", 60),
)


def issue_stars(use: UseCases) -> None:
    """Let the centre issue the county's own scheme; it goes down with the bundles."""
    text = resource("demo/stars.toml").read_text(encoding="utf-8")
    use.rule_packs.issue(use.actor, text)


@dataclass(slots=True)
class DemoLives:
    """The volunteers of one station."""

    use: UseCases
    people: list[UUID]

    @property
    def _actor(self) -> Actor:
        return self.use.actor

    def register(self, today: date) -> None:
        """Let people sign, and two of them be minors with their guardians."""
        teen, child = self.people[-1], self.people[-2]
        for who, age, guardian in ((teen, 15, "赵大山"), (child, 12, "孙桂英")):
            person = self.use.volunteers.get(self._actor, who)
            self.use.volunteers.save(
                self._actor,
                person,
                birth_date=date(today.year - age, 1, 2),
                id_number="",
                category="student_minor",
                guardian_name=guardian,
                guardian_consent_on=today,
            )
            signed = Signed(day=today, by="guardian", kept_at="档案盒 1")
            self.use.life.consents.give(self._actor, who, signed)
        for number, who in enumerate(self.people[:_SIGNED], 1):
            signed = Signed(day=today, kept_at=f"档案盒 {1 + number // 10}")
            self.use.life.consents.give(self._actor, who, signed)

    def earn(self) -> None:
        """Turn posted hours into points."""
        self.use.life.points.earn(self._actor)

    def announce(self) -> None:
        """Put up who has reached a star; some points are given and spent."""
        life, actor = self.use.life, self._actor
        if life.stars.proposals(actor):
            life.stars.announce(actor)
        house = Holder(household=_HOUSEHOLD)
        for rule in ("meeting", "civil_act", "duty"):
            life.points.give(actor, house, rule)
        life.points.redeem(actor, house, "towel")
        for account in life.points.accounts(actor)[:3]:
            if account.balance >= 3:  # noqa: PLR2004  the price of soap
                life.points.redeem(actor, account.holder, "soap")

    def end(self, today: date) -> None:
        """After the notice: stars are given, one has an objection; make-up hours wait."""
        life, actor = self.use.life, self._actor
        on_notice = life.stars.lines(actor, frozenset({NOTICE}))
        for line in on_notice[:1]:
            life.stars.object(actor, line.award.id, "有群众反映 9 月那一场没看到本人")
        for line in on_notice[1:]:
            if line.award.notice_to is not None and line.award.notice_to < today:
                life.stars.grant(actor, line.award.id)
        for number, (reason, evidence, minutes) in enumerate(_MAKE_UPS):
            wish = MakeUpWish(
                volunteer_id=self.people[number],
                day=today - timedelta(days=20 + number),
                minutes=minutes,
                reason=reason,
                evidence=evidence,
            )
            asked = life.make_ups.ask(actor, wish)
            if number == len(_MAKE_UPS) - 1:
                life.make_ups.refuse(actor, asked.id, "记录表上的签名看不清，请补照片")
        said = {"kind": "volunteer_evaluation", "day": today.isoformat()}
        scores = ((0, 5, "热心、准时"), (1, 4, "干活细致"), (2, 5, "带着大家一起干"))
        self.use.records.record(
            actor,
            [
                {**said, "volunteer_id": str(self.people[at]), "score": score, "comment": words}
                for at, score, words in scores
            ],
        )
        life.points.earn(actor)
