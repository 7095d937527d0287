"""Rules as data: the packs of the program, and those that the county issues and sends down.

A pack counts from its ``effective_from`` on; of several the latest one that has begun. A mistake is
mended by a new version, so that figures of earlier days stay as they were told.
"""

import copy
import itertools
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import RulePack
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.rule_problems import pack_problems
from wenming_desktop.domain.rules import LARGEST_PACK, READERS, Pack, read_pack
from wenming_desktop.domain.toml_text import toml_text
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.rules import problem_words
from wenming_desktop.services.plain_files import WriteWhole, write_text
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_files import rule_file

PACKS = tuple(READERS)
"""The packs that a county may issue."""
_MOST_TOLD = 3
"""Problems named in one refusal; ``check`` names all."""


@dataclass(frozen=True, slots=True)
class PackLine:
    """One version of one pack."""

    pack: str
    version: str
    effective_from: date
    issuer: str
    """Empty for what the program came with."""
    in_force: bool
    source: str = ""
    is_readable: bool = True
    """Whether this program understands it; one that a newer program wrote is passed over."""


def pack_in_force(work: UnitOfWork, pack: str, day: date) -> Pack:
    """Return the tables of the version that counts on a day.

    A version that this program cannot read, because a newer one wrote it, is passed over: the one
    before it goes on counting, and the list of packs says so.
    """
    issued = _counting(issued_packs(work, pack), day)
    return read_pack(issued.body) if issued is not None else rule_file(pack)


def pack_of_version(work: UnitOfWork, pack: str, version: str) -> Pack | None:
    """Return the tables of a version; None for one that is not here or cannot be read."""
    if str(rule_file(pack)["pack"]["version"]) == version:
        return rule_file(pack)
    for row in issued_packs(work, pack):
        if row.version == version and _is_readable(row):
            return read_pack(row.body)
    return None


class RulePacks:
    """Use cases of rule packs."""

    def __init__(self, uow: UnitOfWorkMaker, write: WriteWhole) -> None:
        self._uow, self._write = uow, write

    def list(self, actor: Actor) -> list[PackLine]:
        """Return every version of every pack, oldest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return [line for pack in PACKS for line in _lines(work, pack)]

    def text(self, actor: Actor, pack: str, version: str = "") -> dict[str, Any]:
        """Return the tables of a version, or of the one in force today."""
        require(actor, Action.READ)
        if pack not in PACKS:
            raise WenmingError(Code.NOT_FOUND, kind="rule_pack")
        with self._uow(read_only=True) as work:
            if not version:
                return dict(pack_in_force(work, pack, work.today()))
            found = pack_of_version(work, pack, version)
        if found is None:
            raise WenmingError(Code.NOT_FOUND, kind="rule_pack")
        return dict(found)

    def check(self, text: str) -> tuple[str, ...]:
        """Return what is wrong with a pack's text, a sentence each with its line; empty = sound."""
        found = tuple(problem_words(one) for one in pack_problems(text))
        if found:
            return found
        try:
            name = str(read_pack(text)["pack"]["id"])
        except WenmingError as error:
            return (str(error.facts["problem"]),)
        return () if name in PACKS else (f"没有“{name[:40]}”这种规则包",)

    def export(self, actor: Actor, pack: str, version: str, to: Path) -> Path:
        """Write a version as a file, to be changed and issued again. FILE_NOT_WRITTEN."""
        text = toml_text(self.text(actor, pack, version))
        with suppress(OSError):  # what is wrong with the folder, writing into it says
            to.parent.mkdir(parents=True, exist_ok=True)
        write_text(self._write, to, text)
        return to

    def read_file(self, path: Path) -> str:
        """Return the text of a pack's file; FILE_UNREADABLE."""
        try:
            return path.read_bytes()[: LARGEST_PACK + 1].decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problem = getattr(error, "strerror", None) or type(error).__name__
            raise WenmingError(Code.FILE_UNREADABLE, path=path.name, problem=problem) from error

    def change(
        self,
        actor: Actor,
        pack: str,
        numbers: Mapping[tuple[str | int, ...], int],
        effective_from: date,
        source: str = "",
    ) -> RulePack:
        """Issue the version in force with other numbers, each named by its place in the tables.

        A quota of 0 is asked no longer. NOT_FOUND for a place that there is not; else as ``issue``.
        """
        require(actor, Action.APPROVE)
        with self._uow(read_only=True) as work:
            tables = copy.deepcopy(dict(pack_in_force(work, pack, work.today())))
            known = {line.version for line in _lines(work, pack)}
        before = copy.deepcopy(tables.get("quotas", []))
        for place, number in numbers.items():
            _put(tables, place, number)
        if pack == "quotas":
            tables["quotas"] = _reworded(before, tables["quotas"])
        version = next(
            name
            for turn in itertools.count(1)
            if (name := f"{effective_from.year}.{turn}") not in known
        )
        told = {"version": version, "effective_from": effective_from.isoformat(), "source": source}
        tables["pack"] = {**tables["pack"], **told}
        return self.issue(actor, toml_text(tables))

    def issue(self, actor: Actor, text: str) -> RulePack:
        """Issue a version; it goes down with the next bundles.

        Raises RULE_PACK_INVALID, NOT_ALLOWED for other levels than the centre, or INVALID_FIELD for
        a version that is there already.
        """
        require(actor, Action.APPROVE)
        if problems := self.check(text):
            raise WenmingError(Code.RULE_PACK_INVALID, problem="；".join(problems[:_MOST_TOLD]))
        head = read_pack(text)["pack"]
        name, version = str(head["id"]), str(head["version"])
        with self._uow() as work:
            unit = work.own_unit()
            if unit.level is not Level.COUNTY_CENTER:
                raise WenmingError(Code.NOT_ALLOWED, action="issue_rules")
            known = {row.version for row in issued_packs(work, name)}
            if version in known | {str(rule_file(name)["pack"]["version"])}:
                raise WenmingError(Code.INVALID_FIELD, field="version", value=version[:40])
            issued = RulePack(
                id=work.next_id(),
                name=str(head.get("title", name))[:100],
                pack=name,
                version=version,
                effective_from=date.fromisoformat(str(head["effective_from"])),
                issuer=unit.name,
                source_document=str(head.get("source", ""))[:2000],
                body=text,
                org_unit_id=unit.id,
            )
            work.rows(RulePack).add(issued)
            work.audit.add(actor.user_no, "rules.issue", name, version=version)
        return issued


def issued_packs(work: UnitOfWork, pack: str) -> list[RulePack]:
    """Return every version of a pack that the county issued, oldest first."""
    rows = work.rows(RulePack).where(pack=pack)
    return sorted(rows, key=lambda row: (row.effective_from, row.version, row.id.bytes))


def _counting(rows: list[RulePack], day: date) -> RulePack | None:
    """Return the latest version that has begun and can be read."""
    for row in reversed(rows):
        if row.effective_from <= day and _is_readable(row):
            return row
    return None


def _is_readable(row: RulePack) -> bool:
    try:
        read_pack(row.body)
    except WenmingError:
        return False
    return True


def _reworded(
    before: Sequence[Mapping[str, Any]], quotas: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return the quotas that are still asked; a title that tells the number tells the new one."""
    found = []
    for old, new in zip(before, quotas, strict=True):
        told, tells = f"至少 {old['least']} 场", f"至少 {new['least']} 场"
        if new["least"]:
            found.append({**new, "title": str(new["title"]).replace(told, tells)})
    return found


def _put(tables: Any, place: tuple[str | int, ...], number: int) -> None:  # noqa: ANN401  TOML
    try:
        for step in place[:-1]:
            tables = tables[step]
        stands = tables[place[-1]]
    except (KeyError, IndexError, TypeError):
        stands = None
    if type(stands) is not int:
        raise WenmingError(Code.NOT_FOUND, kind=".".join(map(str, place)))
    tables[place[-1]] = number


def _lines(work: UnitOfWork, pack: str) -> list[PackLine]:
    rows = issued_packs(work, pack)
    counting = _counting(rows, work.today())
    own = rule_file(pack)["pack"]
    first = PackLine(
        pack,
        str(own["version"]),
        date.fromisoformat(str(own["effective_from"])),
        "",
        counting is None,
        str(own.get("source", "")),
    )
    return [first, *(_line(row, row is counting) for row in rows)]


def _line(row: RulePack, in_force: bool) -> PackLine:  # noqa: FBT001  one caller
    begins, source = row.effective_from, row.source_document
    readable = _is_readable(row)
    return PackLine(row.pack, row.version, begins, row.issuer, in_force, source, readable)
