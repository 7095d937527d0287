"""Rights at the services: every role × every use case, on a real home (promise 24)."""

import inspect
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import RIGHTS, Action, Actor, Role
from wenming_desktop.services.use_cases import UseCases

TABLE = Path(__file__).parents[1] / "data" / "use-case-rights.toml"
STRANGER = Actor(user_no=99, name="无", roles=frozenset())

ASKS_NO_RIGHT = {
    "accounts.confirm": "one's own password, to open the locked window",
    "accounts.own": "one's own account",
    "accounts.set_password": "one's own password; anybody else's needs MANAGE_USERS, tried below",
    "clock_care.look": "tells whether this computer's clock is odd; no content",
    "backups.all": "lists files by number and date; no content",
    "backups.compare": "counts how many rows of each kind differ; shows no row",
    "backups.drill": "as verify: a copy is restored aside, counted and removed; shows no row",
    "backups.drill_if_due": "as drill",
    "backups.make": "takes nothing away and shows nothing: the copy is as encrypted as the store",
    "backups.make_before": "as make",
    "backups.make_if_due": "as make",
    "backups.standing": "how old the newest backup is; everybody should see it",
    "backups.verify": "opens a backup with the key of the open store and counts; shows no row",
}
"""Public methods with an actor that ask for no right, and why that is safe."""

TAKES_NO_ACTOR = {
    "accounts.actor": "tells who has just opened the store, before there is an actor",
    "backups.count_save": "adds one to a counter",
    "ledgers.drawn": "names of the ledgers there are, from the program",
    "ledgers.names": "names of the ledgers there are, from the program",
    "page_viewer.page_count": "pages of a file this person has just written",
    "page_viewer.picture": "as page_count",
    "registers.named": "a form, from the program",
    "rule_packs.check": "reads a text that was typed",
    "rule_packs.read_file": "reads a file the person chose",
    "scanned_sheets.is_installed": "whether the reader is installed",
    "stick_care.clean_up": "removes half-written files of ours from a stick; no content",
    "stick_care.look_at": "counts strange files on a stick; no content",
}
FROM_THE_PROGRAM = (".codes.", ".code_lists.", ".forms.", ".kind.column_names")
"""Code lists, forms and column names: packaged resources, no data."""


def use_cases_of(name: str, area: object) -> Iterator[tuple[str, Callable[..., object]]]:
    """Walk one area and the areas that it offers as its own fields."""
    if isinstance(area, Mapping):
        for key, part in area.items():
            yield from use_cases_of(f"{name}.{key}", part)
        return
    for member in sorted(set(dir(area)) | set(getattr(area, "__dict__", ()))):
        if member.startswith("_"):
            continue
        value = getattr(area, member)
        if inspect.isroutine(value):
            yield f"{name}.{member}", value
        elif type(value).__module__.startswith("wenming_desktop.services"):
            yield from use_cases_of(f"{name}.{member}", value)


def all_use_cases(use: UseCases) -> dict[str, Callable[..., object]]:
    found: dict[str, Callable[..., object]] = {}
    for field in fields(use):
        if field.name != "actor":
            found.update(use_cases_of(field.name, getattr(use, field.name)))
    return found


def takes_an_actor(case: Callable[..., object]) -> bool:
    return next(iter(inspect.signature(case).parameters), "") == "actor"


class LetInError(Exception):
    """The gate opened; what lies behind it is not the question here."""


class AtTheDoor(Actor):
    """Somebody who turns round as soon as the gate opens: a use case given nothing never runs."""

    def may(self, action: Action) -> bool:
        if super().may(action):
            raise LetInError(action)
        return False


def action_refused(case: Callable[..., object], actor: Actor) -> str | None:
    """Call with nothing but the actor: the gate must come before any look at what was given."""
    given: dict[str, Any] = {
        name: None
        for name, one in list(inspect.signature(case).parameters.items())[1:]
        if one.default is one.empty and one.kind not in (one.VAR_KEYWORD, one.VAR_POSITIONAL)
    }
    try:
        case(actor, **given)
    except WenmingError as error:
        return str(error.facts["action"]) if error.code is Code.NOT_ALLOWED else None
    except LetInError:
        raise
    except Exception:  # noqa: BLE001  no gate: it looked at what it was given
        return None
    return None


def let_in(case: Callable[..., object], role: Role) -> Action | None:
    """Return for what right a role is let in, if it is."""
    try:
        refused = action_refused(case, AtTheDoor(user_no=9, name="测试", roles=frozenset({role})))
    except LetInError as right:
        return Action(right.args[0])
    assert refused is not None
    return None


def table() -> dict[str, Action]:
    rows = tomllib.loads(TABLE.read_text("utf-8"))
    return {name: Action(action) for action, names in rows.items() for name in names}


def test_every_use_case_asks_for_the_right_that_the_table_names(station: UseCases) -> None:
    cases = {name: one for name, one in all_use_cases(station).items() if takes_an_actor(one)}
    asked = {name: action_refused(one, STRANGER) for name, one in cases.items()}
    open_ones = {name for name, action in asked.items() if action is None}
    assert open_ones == set(ASKS_NO_RIGHT)
    assert {name: action for name, action in asked.items() if action} == table()
    assert set(table().values()) == set(Action)


def test_what_takes_no_actor_is_named_with_a_reason(station: UseCases) -> None:
    without = {name for name, one in all_use_cases(station).items() if not takes_an_actor(one)}
    unnamed = {name for name in without if not any(part in f".{name}" for part in FROM_THE_PROGRAM)}
    assert unnamed == set(TAKES_NO_ACTOR)


@pytest.mark.parametrize("role", Role)
def test_a_role_is_refused_exactly_where_the_table_of_rights_says(
    station: UseCases, role: Role
) -> None:
    cases = all_use_cases(station)
    for name, action in table().items():
        assert let_in(cases[name], role) is (action if action in RIGHTS[role] else None), name


def test_only_ones_own_password_is_changed_without_the_right(station: UseCases) -> None:
    station.accounts.add(station.actor, "会计", "another password", frozenset({Role.CLERK}))
    clerk = station.accounts.actor("会计")
    with pytest.raises(WenmingError) as caught:
        station.accounts.set_password(clerk, station.actor.name, "mine from now on")
    assert caught.value.code is Code.NOT_ALLOWED
    station.accounts.set_password(clerk, "会计", "a third password")
    station.accounts.confirm(clerk, "a third password")


def test_the_probe_tells_a_closed_gate_from_an_open_one(station: UseCases) -> None:
    cases = all_use_cases(station)
    assert let_in(cases["volunteers.reveal"], Role.HEAD) is Action.REVEAL
    assert let_in(cases["volunteers.reveal"], Role.CLERK) is None
    with pytest.raises(AssertionError):
        let_in(cases["backups.standing"], Role.CLERK)
