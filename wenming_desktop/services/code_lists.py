"""Code lists: stable codes that are stored, labels that are read, synonyms that are typed.

The lists lie in resources/rules/code-lists.toml; no list is repeated in code.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Self

from wenming_desktop.assets import resource

_NOISE = re.compile(r"[\s“”\"'‘’「」()（）\[\]【】、，,.。·]+")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return the form in which labels and typed texts are compared."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).casefold()


@dataclass(frozen=True, slots=True)
class CodeList:
    """One list: its codes in order, and the folded texts that stand for them."""

    title: str
    source: str
    labels: dict[str, str]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class CodeLists:
    """All lists of one version of the pack."""

    version: str
    lists: dict[str, CodeList]

    @classmethod
    def load(cls) -> Self:
        """Read the pack that the program came with."""
        pack = _pack()
        lists = {name: _code_list(table) for name, table in pack["lists"].items()}
        return cls(str(pack["pack"]["version"]), lists)

    def title(self, list_id: str) -> str:
        """Return what the list is called."""
        return self.lists[list_id].title

    def codes(self, list_id: str) -> tuple[str, ...]:
        """Return the codes in the order they are offered."""
        return tuple(self.lists[list_id].labels)

    def label(self, list_id: str, code: str) -> str:
        """Return the words of a code; a code of a later version stands for itself."""
        return self.lists[list_id].labels.get(code, code)

    def labels(self, list_id: str) -> tuple[str, ...]:
        """Return all labels, in order."""
        return tuple(self.lists[list_id].labels.values())

    def recognise(self, list_id: str, text: str) -> str | None:
        """Return the code that a typed text means, or None."""
        return self.lists[list_id].texts.get(folded(text))


@cache
def _pack() -> dict[str, Any]:
    with resource("rules/code-lists.toml").open("rb") as file:
        return tomllib.load(file)


def _code_list(table: dict[str, Any]) -> CodeList:
    labels = {entry["code"]: entry["label"] for entry in table["codes"]}
    texts: dict[str, str] = {}
    for entry in table["codes"]:
        for text in (entry["code"], entry["label"], *entry.get("synonyms", ())):
            texts.setdefault(folded(text), entry["code"])
    return CodeList(table["title"], table["source"], labels, texts)
