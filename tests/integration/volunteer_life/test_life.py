"""Consent, make-up hours, stars, points and withdrawal through their use cases, on a real store."""

from dataclasses import replace
from datetime import date, timedelta

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from openpyxl import Workbook

from wenming_desktop.domain.attendance import HoursSource
from wenming_desktop.domain.consent import GuardianPart
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import EVER
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed
from wenming_desktop.services.volunteer_life.make_up import MakeUpWish
from wenming_desktop.services.volunteer_life.points import Holder

from .conftest import SECOND, SECOND_PASSWORD, add_second, person, refused, serve

PAGE, RESERVED = 4096, 80
"""Bytes of a page, and of its end that holds the initial vector and the check (SQLCipher 4)."""
TODAY = date(2026, 11, 24)
CHILD, TEENAGER = date(2014, 3, 1), date(2011, 3, 1)


def wish(who, **fields):
    given = {
        "volunteer_id": who,
        "day": date(2026, 11, 20),
        "minutes": 120,
        "reason": "当天忘了带签到表",
        "evidence": "纸质签到表 2026-11-20，第 3 行",
    }
    return MakeUpWish(**(given | fields))


def figures(use):
    return use.figures.stats(use.actor, EVER).figures


class TestMinors:
    def test_a_child_needs_the_guardians_consent_at_every_way_in(self, station: UseCases) -> None:
        child = {"name": "小明", "birth_date": CHILD}
        use = station
        refused(
            Code.GUARDIAN_CONSENT_MISSING, lambda: use.volunteers.save(use.actor, None, **child)
        )
        named = child | {"guardian_name": "王大山"}
        refused(
            Code.GUARDIAN_CONSENT_MISSING, lambda: use.volunteers.save(use.actor, None, **named)
        )
        refused(
            Code.GUARDIAN_CONSENT_MISSING,
            lambda: use.volunteers.save_many(use.actor, [child]),
        )
        record = {"kind": "volunteer", "name": "小明", "birth_date": CHILD.isoformat()}
        refused(Code.GUARDIAN_CONSENT_MISSING, lambda: use.records.record(use.actor, [record]))
        grown = person(use, "王大山", birth_date=date(1980, 1, 1))
        change = {"kind": "volunteer", "id": str(grown), "birth_date": CHILD.isoformat()}
        refused(Code.GUARDIAN_CONSENT_MISSING, lambda: use.records.record(use.actor, [change]))
        assert use.volunteers.page(use.actor).total == 1
        agreed = named | {"guardian_consent_on": TODAY}
        assert use.volunteers.save(use.actor, None, **agreed).guardian_name == "王大山"

    def test_of_a_teenager_the_guardian_is_named(self, station: UseCases) -> None:
        use = station
        teen = {"name": "小红", "birth_date": TEENAGER}
        error = refused(Code.GUARDIAN_MISSING, lambda: use.volunteers.save(use.actor, None, **teen))
        assert error.facts["adult"] == 18
        kept = use.volunteers.save(use.actor, None, **teen, guardian_name="李桂兰")
        state = use.life.consents.state(use.actor, kept.id)
        assert (state.part, state.lacking) == (GuardianPart.KNOWS, GuardianPart.NONE)

    def test_eighteen_years_old_today_decides_alone(self, station: UseCases) -> None:
        person(station, "今天成年", birth_date=TODAY.replace(year=2008))
        refused(
            Code.GUARDIAN_MISSING,
            lambda: person(station, "明天成年", birth_date=date(2008, 11, 25)),
        )

    def test_what_came_in_a_bundle_is_told_and_not_thrown_away(self, station: UseCases) -> None:
        use = station
        grown = person(use, "小刚", birth_date=date(1990, 1, 1))
        with use.volunteers._uow() as work:  # as a merge writes it: below the use cases
            work.volunteers.update(replace(work.volunteers.get(grown), birth_date=CHILD))
        assert use.volunteers.get(use.actor, grown).birth_date == CHILD
        (line,) = use.life.consents.due(use.actor)
        assert (line.volunteer_id, line.why) == (grown, "guardian")


class TestConsent:
    def test_who_agreed_to_which_text_and_when_is_kept(self, station: UseCases) -> None:
        use = station
        who = person(use)
        use.life.consents.give(use.actor, who, Signed(day=TODAY, kept_at="档案盒 3"))
        state = use.life.consents.state(use.actor, who)
        (signed,) = state.history
        assert (signed.text_version, signed.kept_at, signed.on_paper) == (
            "2026.1",
            "档案盒 3",
            True,
        )
        assert signed.taken_by == use.actor.name
        assert use.volunteers.get(use.actor, who).consent_on == TODAY
        refused(
            Code.INVALID_FIELD,
            lambda: use.life.consents.give(use.actor, who, Signed(day=TODAY + timedelta(days=1))),
        )

    def test_the_time_of_keeping_begins_again_with_every_service(self, station: UseCases) -> None:
        use = station
        who = person(use, registered_on=date(2022, 1, 31))
        assert use.life.consents.state(use.actor, who).kept_until == date(2025, 1, 31)
        assert [one.why for one in use.life.consents.due(use.actor)] == ["retention"]
        serve(use, who, date(2026, 3, 1), 60)
        assert use.life.consents.state(use.actor, who).kept_until == date(2029, 3, 1)
        assert use.life.consents.due(use.actor) == ()

    def test_whose_time_is_over_signs_again_or_is_forgotten_and_both_stand_in_the_log(
        self, station: UseCases, clock
    ) -> None:
        use = station
        stays, leaves = person(use, "周小兰", phone="13800138001"), person(use, "吴老伯")
        assert use.life.consents.due(use.actor) == ()
        clock.now = clock.now.replace(year=2030)
        due = use.life.consents.due(use.actor)
        assert {(one.volunteer_id, one.why) for one in due} == {
            (stays, "retention"),
            (leaves, "retention"),
        }
        assert use.life.consents.state(use.actor, stays).is_due
        use.life.consents.give(use.actor, stays, Signed(day=clock.now.date()))
        assert use.life.consents.state(use.actor, stays).kept_until.year == 2033
        assert [one.volunteer_id for one in use.life.consents.due(use.actor)] == [leaves]
        use.life.withdrawals.withdraw(use.actor, leaves, "保存期满，本人不再参加")
        assert use.life.consents.due(use.actor) == ()
        assert use.volunteers.get(use.actor, stays).phone == "13800138001"
        assert use.volunteers.get(use.actor, leaves).name != "吴老伯"
        with use.volunteers._uow(read_only=True) as work:
            log = [(one.action, one.subject) for one in work.audit.page(None, 9, 0)[0]]
        assert log[:2] == [("consent_withdrawn", str(leaves)), ("consent_given", str(stays))]


class TestMakeUp:
    def test_it_takes_a_reason_evidence_and_a_second_person(self, office) -> None:
        use = office.enter()
        add_second(use)
        who = person(use)
        ask = use.life.make_ups.ask
        refused(Code.REASON_MISSING, lambda: ask(use.actor, wish(who, reason=" ")))
        refused(Code.EVIDENCE_MISSING, lambda: ask(use.actor, wish(who, evidence="")))
        asked = ask(use.actor, wish(who))
        assert figures(use)["service_minutes"] == 0
        refused(
            Code.SECOND_PERSON_NEEDED,
            lambda: use.life.make_ups.confirm(use.actor, asked.id, recovery_code=office.recovery),
        )
        other = office.enter(SECOND, SECOND_PASSWORD)
        (line,) = other.life.make_ups.waiting(other.actor)
        assert (line.name, line.is_mine) == ("王建国", False)
        entry = other.life.make_ups.confirm(other.actor, asked.id)
        assert (entry.source, entry.minutes) == (HoursSource.MANUAL_MAKEUP, 120)
        assert figures(other)["service_minutes"] == 120
        refused(Code.MAKE_UP_DECIDED, lambda: other.life.make_ups.confirm(other.actor, asked.id))
        (shown,) = other.life.records.of(other.actor, who).ledger
        assert (shown.is_made_up, shown.confirmed_by) == (True, SECOND)

    def test_where_nobody_else_is_the_recovery_code_stands_in(self, office) -> None:
        use = office.enter()
        asked = use.life.make_ups.ask(use.actor, wish(person(use)))
        make_ups = use.life.make_ups
        assert make_ups.needs_code(use.actor, asked.id)
        refused(Code.RECOVERY_CODE_NEEDED, lambda: make_ups.confirm(use.actor, asked.id))
        refused(
            Code.WRONG_PASSWORD,
            lambda: make_ups.confirm(use.actor, asked.id, recovery_code="2345-6789"),
        )
        make_ups.confirm(use.actor, asked.id, recovery_code=office.recovery)
        assert make_ups.waiting(use.actor) == ()

    def test_a_record_file_is_no_way_round(self, station: UseCases) -> None:
        who = person(station)
        record = {"kind": "make_up_hours", "volunteer_id": str(who), "day": "2026-11-20"}
        record |= {"minutes": 60, "asked_by": "甲", "reviewed_by": "甲", "state": "approved"}
        refused(Code.SECOND_PERSON_NEEDED, lambda: station.records.record(station.actor, [record]))

    def test_a_day_over_the_limit_is_refused_across_activities(self, station: UseCases) -> None:
        use = station
        who, day = person(use), date(2026, 11, 20)
        serve(use, who, day, 720)
        serve(use, who, day, 660, "护河")
        error = refused(
            Code.MINUTES_OVER_LIMIT, lambda: use.life.make_ups.ask(use.actor, wish(who))
        )
        assert error.facts["minutes"] == 1500
        odd = use.life.records.of(use.actor, who).odd_days
        assert [(one.why, one.one, one.other) for one in odd] == [("overlaps", "义务清扫", "护河")]

    def test_a_ledger_line_of_a_script_is_flagged_as_confirmed_by_nobody(
        self, station: UseCases
    ) -> None:
        who = person(station)
        line = {"kind": "hours_entry", "volunteer_id": str(who), "day": "2026-11-20"}
        station.records.record(station.actor, [line | {"minutes": 60, "reason": "补"}])
        odd = station.life.records.of(station.actor, who).odd_days
        assert [(one.why, one.minutes) for one in odd] == [("unconfirmed", 60)]


class TestStars:
    def hours(self, use: UseCases, who, hours: int) -> None:
        day = date(2026, 1, 1)
        while hours > 0:
            serve(use, who, day, min(hours, 12) * 60)
            day, hours = day + timedelta(days=1), hours - 12

    def test_from_hours_to_notice_to_award(self, office) -> None:
        use = office.enter()
        near, there = person(use, "差一点"), person(use, "周秀兰")
        self.hours(use, near, 99)
        self.hours(use, there, 108)
        (proposed,) = use.life.stars.proposals(use.actor)
        assert (proposed.volunteer_id, proposed.star, proposed.minutes) == (there, 1, 6480)
        assert use.life.stars.proposals(use.actor, date(2026, 1, 2)) == ()
        (award,) = use.life.stars.announce(use.actor)
        assert (award.notice_from, award.notice_to) == (TODAY, date(2026, 11, 30))
        assert use.life.stars.proposals(use.actor) == ()
        refused(Code.NOTICE_RUNNING, lambda: use.life.stars.grant(use.actor, award.id))
        use.life.stars.object(use.actor, award.id, "有人说 1 月 3 日没见到")
        office.clock.now += timedelta(days=7)
        refused(Code.STAR_OBJECTED, lambda: use.life.stars.grant(use.actor, award.id))
        use.life.stars.settle(use.actor, award.id, "照片和签到表都在")
        done = use.life.stars.grant(use.actor, award.id)
        assert (done.state, done.granted_on) == ("granted", date(2026, 12, 1))
        assert done.opinion.splitlines() == [
            "2026-11-24 异议：有人说 1 月 3 日没见到",
            "2026-12-01 核实：照片和签到表都在",
        ]

    def test_corrected_hours_take_no_star_away_in_silence(self, office) -> None:
        use = office.enter()
        who = person(use, "周秀兰")
        self.hours(use, who, 108)
        (award,) = use.life.stars.announce(use.actor)
        office.clock.now += timedelta(days=7)
        use.life.stars.grant(use.actor, award.id)
        line = use.life.records.of(use.actor, who).ledger[0]
        use.attendance.correct(use.actor, line.entry.sign_in_id, 60, "只来了一小时")
        for shown in use.life.stars.lines(use.actor):
            assert (shown.award.state, shown.is_short) == ("granted", True)
            assert (shown.minutes_now, shown.asked) == (97 * 60, 6000)

    def test_hours_of_both_records_of_a_person_count_for_one_star(self, station) -> None:
        use = station
        one, other = person(use, "张三", phone="13900001111"), person(use, "张三")
        use.volunteers.save(use.actor, use.volunteers.get(use.actor, other), phone="13900001111")
        self.hours(use, one, 60)
        self.hours(use, other, 48)
        assert use.life.stars.proposals(use.actor) == ()
        use.duplicates.merge(use.actor, one, other)
        (proposed,) = use.life.stars.proposals(use.actor)
        assert proposed.minutes == 6480
        assert use.life.records.of(use.actor, other).minutes == 6480
        use.duplicates.unmerge(use.actor, one, other)
        assert use.life.stars.proposals(use.actor) == ()
        assert use.life.records.of(use.actor, other).minutes == 48 * 60


class TestPoints:
    def test_they_come_from_posted_hours_once_and_follow_corrections(self, station) -> None:
        use = station
        who = person(use)
        serve(use, who, date(2026, 11, 1), 240)
        serve(use, who, date(2026, 11, 2), 90)
        points, actor, holder = use.life.points, use.actor, Holder(who)
        assert points.earn(actor).points == 3  # two hours at most an activity, whole points
        assert points.earn(actor).lines == 0
        line = use.life.records.of(actor, who).ledger[-1]
        use.attendance.correct(actor, line.entry.sign_in_id, 60, "早走了")
        assert points.earn(actor).points == -1
        assert points.account(actor, holder).balance == 2
        (latest, *_) = points.history(actor, holder)
        assert points.earn(actor).lines == 0
        assert {one.corrects_id is None for one in points.history(actor, holder)} == {True, False}
        assert latest.rule == "hours"

    def test_nobody_spends_what_is_not_there(self, station: UseCases) -> None:
        use = station
        points, actor, house = use.life.points, use.actor, Holder(household="三组王家")
        points.give(actor, house, "civil_act")
        refused(Code.POINTS_TOO_FEW, lambda: points.redeem(actor, house, "towel"))
        points.give(actor, house, "meeting")
        taken = points.redeem(actor, house, "towel")
        assert (taken.item, taken.points) == ("毛巾", 5)
        assert points.account(actor, house).balance == 0
        refused(Code.POINTS_TOO_FEW, lambda: points.redeem(actor, house, "soap"))
        spent = points.history(actor, house)[0]
        minus = {"kind": "points_entry", "day": "2026-11-24", "points": -1, "household": "三组王家"}
        refused(Code.POINTS_TOO_FEW, lambda: use.records.record(actor, [minus]))
        points.correct(actor, spent.id, "没拿毛巾")
        assert points.account(actor, house).balance == 5
        refused(Code.POINTS_CORRECTED, lambda: points.correct(actor, spent.id, "再来一次"))

    def test_an_account_is_of_a_person_or_a_household(self, station: UseCases) -> None:
        points, actor = station.life.points, station.actor
        refused(Code.POINTS_HOLDER, lambda: points.give(actor, Holder(), "meeting"))
        both = Holder(person(station), "三组王家")
        refused(Code.POINTS_HOLDER, lambda: points.give(actor, both, "meeting"))


class TestWithdrawal:
    def test_the_person_is_gone_and_what_was_done_stays(self, office) -> None:
        use = office.enter()
        secrets = {
            "name": "欧阳晓琳",
            "phone": "13912349561",
            "id_number": "53010219200508011X",
            "address": "白杨村三组12号",
            "guardian_name": "欧阳大山",
            "note": "说话有口音",
        }
        who = person(use, **secrets)
        serve(use, who, date(2026, 11, 1), 120)
        use.life.points.earn(use.actor)
        use.drafts.save(use.actor, "sheet:x", "欧阳晓琳 13912349561")
        before = figures(use)
        refused(Code.REASON_MISSING, lambda: use.life.withdrawals.withdraw(use.actor, who, " "))
        done = use.life.withdrawals.withdraw(use.actor, who, "本人书面要求")
        assert (done.records, done.minutes) == (1, 120)
        after = figures(use)
        same = set(before) - {"volunteers"}
        assert {name: after[name] for name in same} == {name: before[name] for name in same}
        left = use.volunteers.get(use.actor, who)
        assert (left.status, left.id_number, left.phone) == (VolunteerStatus.LEFT, "", "")
        for text in ("ouyang", "oyxl", "9561", "欧阳晓琳"):
            assert use.volunteers.search(use.actor, text) == []
        assert use.drafts.load(use.actor, "sheet:x") is None
        (withdrawn,) = use.life.consents.state(use.actor, who).history
        assert withdrawn.deed == "withdrawn"
        assert use.exchange.check(use.actor).ok
        pages = b"".join(plain_pages(office.door))
        assert "义务清扫".encode() in pages  # what stays can be read in this way
        for secret in secrets.values():
            assert secret.encode() not in pages, secret

    def test_what_was_withdrawn_stood_there_before(self, office) -> None:
        """The test above can fail: a record that is only taken off the list is still there."""
        use = office.enter()
        who = person(use, "欧阳晓琳")
        use.volunteers.remove(use.actor, who, "搬走")
        assert "欧阳晓琳".encode() in b"".join(plain_pages(office.door))


def plain_pages(door):
    """Return every page of the store's file as its key shows it, free ones too (SQLCipher 4)."""
    door._store.engine.dispose()
    key, file = door._store.keys.key, (door.home / "wenming.db").read_bytes()
    for start in range(0, len(file), PAGE):
        page = file[start : start + PAGE]
        body = page[16 if start == 0 else 0 : PAGE - RESERVED]
        initial = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(initial)).decryptor()
        yield decryptor.update(body) + decryptor.finalize()


def test_a_roster_brings_the_guardians_or_the_row_is_bad(station: UseCases, tmp_path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["姓名", "出生日期", "监护人", "监护人同意日期"])
    sheet.append(["小明", "2014-03-01", "王大山", "2026-11-01"])
    sheet.append(["小红", "2011-03-01", "李桂兰", None])
    sheet.append(["小刚", "2015-05-01", "赵大山", None])
    sheet.append(["小芳", "2010-05-01", None, None])
    path = tmp_path / "花名册.xlsx"
    book.save(path)
    use = station
    rows = use.volunteer_register.dry_run(use.actor, path).rows
    assert [(row.verdict.value, row.reason and row.reason.value) for row in rows] == [
        ("new", None),
        ("new", None),
        ("bad", "guardian_consent_missing"),
        ("bad", "guardian_missing"),
    ]
    assert [row.cells for row in rows[2:]] == [("B4",), ("B5",)]
    use.volunteer_register.apply(use.actor, path, bad="skip")
    (child,) = use.volunteers.search(use.actor, "小明")
    kept = use.volunteers.get(use.actor, child.id)
    assert (kept.guardian_name, kept.guardian_consent_on) == ("王大山", date(2026, 11, 1))
    assert use.volunteers.page(use.actor).total == 2
