"""What may stand in a record beyond its types: codes of the lists, counts, telephone numbers."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import is_masked
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.coded_fields import CODED
from wenming_desktop.services.record_shapes import KINDS, masks_of

LONGEST_TITLE = 100
"""Characters of the name of an activity, a team or a venue."""
MOST = 10_000_000
"""What a count can be; sums over any number of rows stay whole."""

_NO_COUNT = frozenset({"minutes", "org_no", "points"})


def checked(
    kind: str, given: Mapping[str, Any], codes: CodeLists, stored: object = None
) -> dict[str, Any]:
    """Return typed fields with labels turned into codes; INVALID_FIELD for what cannot stand.

    What is masked is no value; what was masked when it was read stays as it is.
    """
    content = dict(given)
    for name, list_id in CODED.get(kind, {}).items():
        if name in content:
            content[name] = _coded(kind, name, content[name], codes, list_id)
    for name, value in content.items():
        if type(value) is int and name not in _NO_COUNT and not 0 <= value <= MOST:
            raise WenmingError(Code.INVALID_FIELD, field=name, value=value)
    if len(str(content.get("name", ""))) > LONGEST_TITLE:
        raise WenmingError(Code.INVALID_FIELD, field="name", value=content["name"][:40])
    for name, mask in masks_of(KINDS[kind]).items():
        if is_masked(str(content.get(name) or "")):
            if stored is None or content[name] != mask(getattr(stored, name)):
                raise WenmingError(Code.INVALID_FIELD, field=name, value=content[name])
            del content[name]
    return content


def _coded(kind: str, name: str, value: Any, codes: CodeLists, list_id: str) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        return tuple(_coded(kind, name, one, codes, list_id) for one in value)
    code = codes.recognise(list_id, value)
    if code is not None:
        return code
    if not value and _defaults(kind)[name] == "":
        return value
    raise WenmingError(Code.INVALID_FIELD, field=name, value=value[:40])


def _defaults(kind: str) -> dict[str, Any]:
    return {field.name: field.default for field in fields(KINDS[kind])}
