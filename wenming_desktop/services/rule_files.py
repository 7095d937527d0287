"""Rule files the program came with, read once."""

import tomllib
from functools import cache
from typing import Any

from wenming_desktop.assets import resource


@cache
def rule_file(name: str) -> dict[str, Any]:
    """Return resources/rules/<name>.toml."""
    with resource(f"rules/{name}.toml").open("rb") as file:
        return tomllib.load(file)
