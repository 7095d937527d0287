"""The own unit and those below it: whose lists are kept and looked at here."""

from uuid import UUID

from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.services.ports import UnitOfWork


def own_and_below(work: UnitOfWork) -> list[OrgUnit]:
    """Return the own unit first, then all below it by unit number."""
    own, children = work.own_unit(), dict[UUID | None, list[OrgUnit]]()
    for unit in work.org_units.all():
        children.setdefault(unit.parent_id, []).append(unit)
    found, waiting, seen = list[OrgUnit](), [own.id], {own.id}
    while waiting:
        for unit in children.get(waiting.pop(), ()):
            if unit.id not in seen:  # two may name each other after a merge
                seen.add(unit.id)
                found.append(unit)
                waiting.append(unit.id)
    return [own, *sorted(found, key=lambda one: (one.org_no, one.name))]
