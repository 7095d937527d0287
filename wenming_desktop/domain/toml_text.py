"""A rule pack as TOML text again, for packs that were changed in a form."""

from collections.abc import Iterator, Mapping
from typing import Any

_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(tables: Mapping[str, Any]) -> str:
    """Return text that reads back as these tables; lists of tables are written in full."""
    return "\n".join(_lines(tables, ())) + "\n"


def _lines(table: Mapping[str, Any], at: tuple[str, ...]) -> Iterator[str]:
    for name, value in table.items():
        if not _stands_apart(value):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in table.items():
        if not _stands_apart(value):
            continue
        head = ".".join(map(_key, (*at, name)))
        if isinstance(value, Mapping):
            yield f"\n[{head}]"
            yield from _lines(value, (*at, name))
        else:
            for row in value:
                yield f"\n[[{head}]]"
                yield from _lines(row, (*at, name))


def _stands_apart(value: object) -> bool:
    if isinstance(value, Mapping):
        return True
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) for v in value)


def _value(value: Any) -> str:  # noqa: ANN401  TOML
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    text = "".join(_ESCAPED.get(sign, sign) for sign in str(value))
    return f'"{text}"'


def _key(name: str) -> str:
    plain = name.replace("-", "").replace("_", "")
    return name if plain.isalnum() and name.isascii() else _value(name)
