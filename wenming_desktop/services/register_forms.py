"""What a register kept by hand asks for, as data.

The words come from resources/rules/registers.toml, the types from the values of the domain. A list,
a form and a workbook are all made from one description, so they cannot differ.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from dataclasses import fields as value_fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints

from wenming_desktop.assets import resource
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.services.coded_fields import CODED, OWN_REFERENCES, REFERENCES
from wenming_desktop.services.record_shapes import takes_several_lines


class FieldKind(StrEnum):
    """What is typed into a field, or chosen in it."""

    TEXT = "text"
    LINES = "lines"
    WORDS = "words"
    """Several short texts."""
    DAY = "day"
    MOMENT = "moment"
    COUNT = "count"
    HOURS = "hours"
    """Typed and shown as hours, kept as whole minutes."""
    TRUTH = "truth"
    CODE = "code"
    CODES = "codes"
    ROW = "row"
    """A row of another kind."""


@dataclass(frozen=True, slots=True)
class RegisterField:
    """One column of the list, one line of the form."""

    name: str
    title: str
    kind: FieldKind
    width: int
    """In characters of the print font."""
    required: bool = False
    detail: bool = False
    """Not on the print sheet and not in the list."""
    code_list: str = ""
    of: str = ""
    """Kind of the row that it names."""
    hint: str = ""
    default: Any = None
    """What a new line begins with; None = nothing."""
    kept: bool = False
    """Given by the program: shown, never asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of a line's life, and the fields that it asks for."""

    title: str
    fields: tuple[str, ...]
    done_by: str
    """The field that is filled once the step has been taken."""


@dataclass(frozen=True, slots=True)
class Register:
    """One register: ``name`` as on the command line, ``number`` as in domain.md 1.9 if any."""

    name: str
    title: str
    noun: str
    """What one line is called."""
    kind: str
    group: str
    fields: tuple[RegisterField, ...]
    short: str = ""
    """The title where there is little room."""
    number: str = ""
    day: str = ""
    """The field that a period is asked of; empty when lines have no day."""

    @property
    def value(self) -> type[Any]:
        """Return the type of one line."""
        return ENTITIES[self.kind]

    @property
    def has_unit(self) -> bool:
        """Tell whether its lines name the unit they are of, so that they can be narrowed to one."""
        return "org_unit_id" in {field.name for field in value_fields(self.value)}

    steps: tuple[Step, ...] = ()
    """What is asked for one after the other; the last ones may be weeks later."""

    def next_step(self, stored: Mapping[str, Any]) -> Step | None:
        """Return the first step that a line, read as for its form, has not taken."""
        return next((one for one in self.steps if not stored.get(one.done_by)), None)

    def only(self, step: Step) -> "Register":
        """Return the register with the fields of one step, for its form."""
        fields = tuple(field for field in self.fields if field.name in step.fields)
        return replace(self, fields=fields)

    read_only: bool = False
    """Its lines come from other pages; here they are looked at and exported."""

    @property
    def asked(self) -> tuple[RegisterField, ...]:
        """Return the fields of the form."""
        return tuple(field for field in self.fields if not field.kept)

    @property
    def listed(self) -> tuple[RegisterField, ...]:
        """Return the columns of the list and of the print sheet."""
        return tuple(field for field in self.fields if not field.detail)


@dataclass(frozen=True, slots=True)
class RegisterForms:
    """All registers of one version of the pack, by name, and the words of their groups."""

    version: str
    groups: Mapping[str, str]
    registers: Mapping[str, Register]

    @classmethod
    @cache
    def load(cls) -> "RegisterForms":
        """Read the pack that the program came with."""
        pack = tomllib.loads(resource("rules/registers.toml").read_text(encoding="utf-8"))
        registers = {name: _register(name, table) for name, table in pack["registers"].items()}
        return cls(str(pack["pack"]["version"]), dict(pack["groups"]), registers)


def _register(name: str, table: Mapping[str, Any]) -> Register:
    kind = str(table["kind"])
    given = {key: str(table.get(key, "")) for key in ("title", "noun", "group", "number", "day")}
    given["short"] = str(table.get("short", given["title"].removesuffix("台账")))
    columns = tuple(_field(kind, column) for column in table["columns"])
    read_only = bool(table.get("read_only", False))
    steps = tuple(
        Step(str(one["title"]), tuple(map(str, one["fields"])), str(one["done_by"]))
        for one in table.get("steps", ())
    )
    return Register(name=name, kind=kind, fields=columns, steps=steps, read_only=read_only, **given)


def _field(kind: str, column: Mapping[str, Any]) -> RegisterField:
    name = str(column["field"])
    value = ENTITIES[kind]
    spec = next(field for field in fields(value) if field.name == name)
    required = spec.default is MISSING and spec.default_factory is MISSING
    of = OWN_REFERENCES.get((kind, name), REFERENCES.get(name, ""))
    code_list = CODED.get(kind, {}).get(name, "")
    return RegisterField(
        name=name,
        title=str(column["title"]),
        kind=_kind(name, get_type_hints(value)[name], code_list, of),
        width=int(column["width"]),
        required=required,
        detail=bool(column.get("detail", False)),
        code_list=code_list,
        of=of,
        hint=str(column.get("hint", "")),
        kept=bool(column.get("kept", False)),
        default=None if spec.default in (MISSING, "") else spec.default,
    )


def _kind(name: str, hint: Any, code_list: str, of: str) -> FieldKind:  # noqa: ANN401  annotations
    several = getattr(hint, "__origin__", None) is tuple
    if code_list:
        return FieldKind.CODES if several else FieldKind.CODE
    if of:
        return FieldKind.ROW
    if several:
        return FieldKind.WORDS
    plain = {hint, *get_args(hint)}
    for type_, kind in (
        (bool, FieldKind.TRUTH),
        (datetime, FieldKind.MOMENT),
        (date, FieldKind.DAY),
    ):
        if type_ in plain:
            return kind
    if int in plain:
        return FieldKind.HOURS if name == "minutes" else FieldKind.COUNT
    return FieldKind.LINES if takes_several_lines(name) else FieldKind.TEXT
