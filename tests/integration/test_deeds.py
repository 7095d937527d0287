"""Named undo and the recycle bin: what people did, on a real home."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from wenming_desktop.domain.check_in import DoorEvent
from wenming_desktop.domain.deeds import DAYS_IN_BIN, MOST_DEEDS, Verb
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.attendance import draft_place
from wenming_desktop.services.check_in.door_log import save_events
from wenming_desktop.services.use_cases import UseCases


def person(use: UseCases, name: str = "王建国", phone: str = "13800003381") -> Any:
    return use.volunteers.save(use.actor, None, name=name, phone=phone)


def activity(use: UseCases) -> Any:
    return use.activities.plan(
        use.actor,
        day=date(2026, 11, 28),
        starts=time(9),
        ends=time(11),
        name="人居环境整治",
        work_content="core_values",
    )


def test_each_deed_has_a_name_and_goes_back_in_any_order(station: UseCases) -> None:
    use = station
    made = person(use)
    use.volunteers.save(use.actor, made, phone="13900009561")
    use.registers.save(use.actor, "departments", None, {"name": "文化局"})
    told = [(one.verb, one.kind, one.title) for one in use.deeds.mine(use.actor)]
    assert told == [
        (Verb.ADDED, "department", "文化局"),
        (Verb.CHANGED, "volunteer", "王建国"),
        (Verb.ADDED, "volunteer", "王建国"),
    ]
    department, changed, _ = use.deeds.mine(use.actor)
    assert (changed.old, changed.new) == ({"phone": "13800003381"}, {"phone": "13900009561"})
    assert not use.deeds.undo(use.actor, changed.number).kept
    assert use.volunteers.get(use.actor, made.id).phone == "13800003381"
    use.deeds.undo(use.actor, department.number)
    assert use.registers.page(use.actor, "departments", "")[1] == 0
    assert [one.verb for one in use.deeds.mine(use.actor)] == [Verb.ADDED]


def test_what_was_changed_since_stays_and_says_so(station: UseCases) -> None:
    use = station
    made = person(use)
    second = use.volunteers.save(use.actor, made, phone="13900009561")
    use.volunteers.save(use.actor, second, phone="13700001234")
    middle = use.deeds.mine(use.actor)[1]
    with pytest.raises(WenmingError) as refused:
        use.deeds.undo(use.actor, middle.number)
    assert refused.value.code is Code.DEED_STANDS
    assert len(use.deeds.mine(use.actor)) == 3


def test_a_planned_activity_goes_back_with_its_occurrence(station: UseCases) -> None:
    use = station
    activity(use)
    (deed,) = use.deeds.mine(use.actor)
    use.deeds.undo(use.actor, deed.number)
    assert use.activities.page(use.actor).total == 0


@pytest.mark.parametrize("how", ["typed", "scanned"])
def test_a_plan_whose_sheet_is_begun_stands(station: UseCases, clock: Any, how: str) -> None:
    """What was typed, or scanned at the door, would have nowhere to go."""
    use = station
    planned = activity(use)
    (deed,) = use.deeds.mine(use.actor)
    if how == "typed":
        use.drafts.save(use.actor, draft_place(planned.occurrence.id), "{}")
    else:
        came = DoorEvent(volunteer_id=person(use).id, at=clock(), leaving=False)
        with use.activities._uow() as work:
            save_events(work, planned.occurrence.id, [came])
    with pytest.raises(WenmingError) as refused:
        use.deeds.undo(use.actor, deed.number)
    assert refused.value.code is Code.DEED_STANDS
    assert use.activities.get(use.actor, planned.occurrence.id).occurrence == planned.occurrence


def test_removed_and_called_off_wait_in_the_bin_for_thirty_days(
    station: UseCases, clock: Any
) -> None:
    use = station
    made = person(use)
    planned = activity(use)
    use.volunteers.remove(use.actor, made.id, "重复录入")
    use.activities.cancel(use.actor, planned.occurrence.id)
    called_off, removed = use.deeds.binned(use.actor)
    assert (removed.user, removed.deed.title, removed.deed.reason) == (
        use.actor.name,
        "王建国",
        "重复录入",
    )
    assert (called_off.deed.verb, called_off.days_left) == (Verb.CANCELLED, DAYS_IN_BIN)
    assert "人居环境整治" in called_off.deed.title
    use.deeds.restore(use.actor, removed.deed.number)
    assert [line.name for line in use.volunteers.page(use.actor).lines] == ["王建国"]
    clock.now += timedelta(days=DAYS_IN_BIN + 1)
    assert use.deeds.binned(use.actor) == []
    with pytest.raises(WenmingError):
        use.deeds.restore(use.actor, called_off.deed.number)


def test_the_list_is_fifty_long_and_the_bin_is_not_cut_by_it(station: UseCases) -> None:
    use = station
    use.volunteers.remove(use.actor, person(use).id, "搬走了")
    for number in range(MOST_DEEDS + 5):
        use.registers.save(use.actor, "departments", None, {"name": f"部门{number}"})
    assert len(use.deeds.mine(use.actor)) == MOST_DEEDS
    assert [one.deed.title for one in use.deeds.binned(use.actor)] == ["王建国"]


def test_withdrawn_consent_leaves_nothing_of_the_person_in_the_journal(station: UseCases) -> None:
    use = station
    made = person(use)
    use.volunteers.save(use.actor, made, phone="13900009561")
    use.life.withdrawals.withdraw(use.actor, made.id, "本人要求")
    assert use.deeds.mine(use.actor) == []
