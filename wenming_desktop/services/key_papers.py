"""The county's keys and the papers of enrolment, as a signed-in person uses them.

A slip carries the digits that both sides compare; a key on paper can be typed back and is then
really opened and compared with what the county counts on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.paper_key import bytes_of, code_check, rows_of, typed_code
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages import show_day
from wenming_desktop.services.exchange_ports import Since
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.key_paper_content import (
    KeyBackupContent,
    KeyPress,
    RecoverySheetContent,
    SlipContent,
    SlipKind,
)
from wenming_desktop.services.key_ports import (
    ROOT_KEY,
    Arrival,
    CountyKeys,
    EndingPreview,
    KeyCare,
    KitFacts,
    PaperKit,
    SlipFacts,
)
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

KIT_WORDS: Final[Mapping[str, str]] = {"root": "县根钥匙", "recovery": "县恢复钥匙"}


@dataclass(frozen=True, slots=True)
class KeyPapers:
    """Tells of the keys, prints what belongs to them, and reads it back."""

    port: KeyCare
    uow: UnitOfWorkMaker
    press: KeyPress
    mark: str = ""

    def county(self, actor: Actor) -> CountyKeys:
        """Return how the county's own keys stand."""
        require(actor, Action.READ)
        return self.port.county()

    def arrivals(self, actor: Actor, device_id: UUID) -> tuple[Arrival, ...]:
        """Return the bundles by which a computer's work came, newest first."""
        require(actor, Action.READ)
        return self.port.arrivals(device_id)

    def preview(
        self, actor: Actor, device_id: UUID, reason: str, since: Since | None = None
    ) -> EndingPreview:
        """Return what ending a computer would do here; nothing is changed."""
        require(actor, Action.ENROL)
        return self.port.preview(device_id, reason, since)

    def check_file(self, actor: Actor, kit: Path, code: str) -> KitFacts:
        """Open a kit file with its code and tell what is in it."""
        require(actor, Action.ENROL)
        return self._checked(actor, self.port.check_file(kit, typed_code(code)), "file")

    def check_paper(self, actor: Actor, digits: str, code: str) -> KitFacts:
        """Open what was typed from a key page with the code of its code page.

        Raises PAPER_KEY_… (which row was mistyped), KIT_FOREIGN or KIT_CODE_WRONG.
        """
        require(actor, Action.ENROL)
        facts = self.port.check_paper(bytes_of(digits), typed_code(code))
        return self._checked(actor, facts, "paper")

    def restore_kit(self, actor: Actor, digits: str, code: str, to: Path) -> tuple[KitFacts, Path]:
        """Write the file of a kit anew from what was typed from paper, once the code opens it."""
        facts = self.check_paper(actor, digits, code)
        return facts, self.port.write_kit(bytes_of(digits), to)

    def prepare_root(
        self, actor: Actor, to: Path, *, keys: int, kits: Sequence[tuple[Path, str]] = ()
    ) -> tuple[KeyKit, ...]:
        """Write new root keys, one kit per custodian; the county goes on with the present ones.

        ``kits`` are those of the present keys that will sign.
        """
        require(actor, Action.ENROL)
        return self.port.prepare_root(to, keys=keys, kits=kits)

    def adopt_root(
        self,
        actor: Actor,
        fresh: Sequence[tuple[Path, str]],
        *,
        threshold: int,
        kits: Sequence[tuple[Path, str]] = (),
    ) -> RootRotation:
        """Let the county count on prepared keys, once their codes are on paper."""
        require(actor, Action.ENROL)
        made = self.port.adopt_root(fresh, threshold=threshold, kits=kits)
        self._note(actor, "root_rotated", str(made.version), keys=len(fresh), threshold=threshold)
        return made

    def move_kit(self, actor: Actor, kit: Path, folder: Path) -> Path:
        """Put a kit file onto its custodian's stick; it is gone from where it was."""
        require(actor, Action.ENROL)
        moved = self.port.move_kit(kit, folder)
        self._note(actor, "kit_moved", "")
        return moved

    def pending(self, actor: Actor) -> SlipFacts | None:
        """Return what the request that waits for its answer says; None without one."""
        require(actor, Action.READ)
        try:
            return self.port.request_slip()
        except WenmingError as error:
            if error.code is Code.NO_REQUEST:
                return None
            raise

    def print_backup(
        self,
        actor: Actor,
        kit: Path,
        code: str,
        to: Path,
        *,
        which: str = "",
        missing: Missing = "refuse",
    ) -> PaperResult:
        """Print a key with its code; the code must open it first.

        ``which`` names a key that was prepared and does not hold yet.
        """
        require(actor, Action.ENROL)
        plain = typed_code(code)
        found = self.port.for_paper(kit, plain)
        with self.uow(read_only=True) as work:
            now = work.now()
        facts = (
            ("县", found.facts.county),
            ("哪一把", which or kit_words(found.facts)),
            ("钥匙文件", kit.name),
            ("打印日期", _day(now)),
        )
        content = _backup(found, plain, facts, self.mark)
        result = self.press.key_backup(content, to, missing)
        self._note(actor, "key_backup_printed", found.facts.kind)
        return result

    def print_recovery(
        self, actor: Actor, code: str, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Print the recovery code that the set-up has just shown; nobody can ask for it later."""
        require(actor, Action.MANAGE_USERS)
        with self.uow(read_only=True) as work:
            unit, now = work.own_unit(), work.now()
        facts = ("单位", unit.name), ("管理员", actor.name), ("建立日期", _day(now))
        content = RecoverySheetContent(facts=facts, code=code, mark=self.mark)
        result = self.press.recovery_sheet(content, to, missing)
        self._note(actor, "recovery_printed", "")
        return result

    def print_request(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Print the slip of the own request that waits. Raises NO_REQUEST."""
        require(actor, Action.EXCHANGE)
        facts = self.port.request_slip()
        kind = SlipKind.RENEWAL if facts.number else SlipKind.REQUEST
        return self._print(actor, kind, facts, to, missing)

    def print_approval(
        self, actor: Actor, device_id: UUID, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Print the answer to the request of a computer that has got its place here."""
        require(actor, Action.ENROL)
        return self._print(
            actor, SlipKind.APPROVAL, self.port.approval_slip(device_id), to, missing
        )

    def print_acceptance(
        self, actor: Actor, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Print the root's digits as this computer holds them, for comparing above."""
        require(actor, Action.EXCHANGE)
        return self._print(actor, SlipKind.ACCEPTANCE, self.port.own_slip(), to, missing)

    def print_root(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Print the root's digits, to go with the card that new computers are set up with."""
        require(actor, Action.EXCHANGE)
        return self._print(actor, SlipKind.ROOT, self.port.own_slip(), to, missing)

    def _print(
        self, actor: Actor, kind: SlipKind, facts: SlipFacts, to: Path, missing: Missing
    ) -> PaperResult:
        with self.uow(read_only=True) as work:
            facts = replace(facts, at=facts.at or work.now())
        content = SlipContent(
            kind=kind,
            facts=_slip_facts(kind, facts),
            digits=facts.digits,
            root_digits=facts.root_digits,
            mark=self.mark,
        )
        result = self.press.slip(content, to, missing)
        self._note(actor, "slip_printed", kind.value)
        return result

    def _checked(self, actor: Actor, facts: KitFacts, by: str) -> KitFacts:
        self._note(actor, "kit_checked", facts.kind, by=by, current=facts.is_current)
        return facts

    def _note(self, actor: Actor, action: str, subject: str, **facts: object) -> None:
        with self.uow() as work:
            work.audit.add(actor.user_no, action, subject, **facts)


def kit_words(facts: KitFacts) -> str:
    """Return which key a kit holds, in words."""
    if facts.kind != ROOT_KEY:
        return KIT_WORDS[facts.kind]
    if not facts.is_current:
        return f"{KIT_WORDS[facts.kind]}（换下来的，或做好了还没有换上）"
    return root_key_words(facts.version, facts.number, facts.keys, facts.threshold)


def root_key_words(version: int, number: int, keys: int, threshold: int) -> str:
    """Return which of the county's root keys one is."""
    return f"县根钥匙第 {version} 版，{keys} 把中的第 {number} 把，{threshold} 把一起才算数"


def _slip_facts(kind: SlipKind, facts: SlipFacts) -> tuple[tuple[str, str], ...]:
    when = {
        SlipKind.REQUEST: "申请日期",
        SlipKind.RENEWAL: "申请日期",
        SlipKind.APPROVAL: "批准日期",
    }.get(kind, "打印日期")
    day = _day(facts.at)
    if kind is SlipKind.ROOT:
        return ("发卡单位", facts.unit), (when, day), ("交给哪个单位", "")
    computer = facts.label or "（没有起名）"
    if facts.number:
        computer = f"{facts.number}　{facts.label}"
    above = {SlipKind.APPROVAL: "批准单位"}.get(kind, "上级单位")
    return ("单位", facts.unit), ("电脑", computer), (above, facts.parent), (when, day)


def _backup(
    found: PaperKit, code: str, facts: tuple[tuple[str, str], ...], mark: str
) -> KeyBackupContent:
    return KeyBackupContent(
        title=KIT_WORDS[found.facts.kind],
        facts=facts,
        rows=rows_of(found.sealed),
        code="-".join(code[start : start + 5] for start in range(0, len(code), 5)),
        code_check=code_check(code),
        digits=found.facts.digits,
        mark=mark,
    )


def _day(at: datetime | None) -> str:
    return show_day(at.astimezone().date()) if at else ""
