"""Printers of this computer: how far each is off, measured on form T9, kept by its name."""

from dataclasses import astuple

from wenming_desktop.domain.calibration import EXACT, Calibration
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

_KEPT = "printer_calibrations"


class PrinterCare:
    """What belongs to the printer stays on the computer; no page is drawn differently for it."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def of(self, actor: Actor, printer: str) -> Calibration:
        """Return what a printer needs; nothing where it was never measured."""
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            kept = _kept(work).get(printer)
        return Calibration(*kept) if kept else EXACT

    def keep(self, actor: Actor, printer: str, calibration: Calibration) -> None:
        """Remember what a printer needs."""
        require(actor, Action.PRINT)
        with self._uow() as work:
            work.settings.set(_KEPT, {**_kept(work), printer: list(astuple(calibration))})


def _kept(work: UnitOfWork) -> dict[str, list[float]]:
    found = work.settings.get(_KEPT)
    return found if isinstance(found, dict) else {}
