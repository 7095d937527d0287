"""Rows that stay on this computer: accounts, drafts, settings, mappings, import log, audit."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection, RowMapping

from wenming_desktop.adapters.db import audit_chain
from wenming_desktop.adapters.db.mapping import from_utc_text, utc_text
from wenming_desktop.adapters.db.tables import (
    app_user,
    audit,
    column_mapping,
    draft,
    register_import,
    setting,
)
from wenming_desktop.domain.users import Role, User, folded_user_name
from wenming_desktop.services.audit_ports import AuditLine

Now = Callable[[], datetime]


class SqlUsers:
    """Accounts on this computer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[User]:
        rows = self._connection.execute(select(app_user).order_by(app_user.c.user_no)).mappings()
        return [_user(row) for row in rows]

    def by_name(self, name: str) -> User | None:
        wanted = folded_user_name(name)
        return next((user for user in self.all() if folded_user_name(user.name) == wanted), None)

    def add(self, user: User) -> None:
        created = utc_text(user.created_at) if user.created_at else ""
        content = _user_row(user) | {"id": user.id.bytes, "created_at": created}
        self._connection.execute(insert(app_user).values(**content))

    def update(self, user: User) -> None:
        statement = update(app_user).where(app_user.c.id == user.id.bytes)
        self._connection.execute(statement.values(**_user_row(user)))


class SqlDrafts:
    """What was typed and not yet posted."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self._connection, self._now = connection, now

    def load(self, place: str, user_no: int) -> str | None:
        query = select(draft.c.content).where(draft.c.place == place, draft.c.user_no == user_no)
        return self._connection.execute(query).scalar_one_or_none()

    def save(self, place: str, user_no: int, content: str) -> None:
        fresh = {"content": content, "saved_at": utc_text(self._now())}
        statement = upsert(draft).values(place=place, user_no=user_no, **fresh)
        self._connection.execute(statement.on_conflict_do_update(set_=fresh))

    def discard(self, place: str, user_no: int) -> None:
        statement = delete(draft).where(draft.c.place == place, draft.c.user_no == user_no)
        self._connection.execute(statement)

    def all(self, user_no: int) -> list[tuple[str, datetime]]:
        query = select(draft.c.place, draft.c.saved_at).where(draft.c.user_no == user_no)
        offset = self._now().utcoffset()
        minutes = int(offset.total_seconds()) // 60 if offset else 0
        rows = self._connection.execute(query.order_by(draft.c.saved_at.desc()))
        return [(place, from_utc_text(saved, minutes)) for place, saved in rows]

    def is_kept(self, place: str) -> bool:
        query = select(draft.c.place).where(draft.c.place == place).limit(1)
        return self._connection.execute(query).first() is not None


class SqlSettings:
    """This computer's own facts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> object:
        query = select(setting.c.value).where(setting.c.name == name)
        text = self._connection.execute(query).scalar_one_or_none()
        return None if text is None else json.loads(text)

    def set(self, name: str, value: object) -> None:
        fresh = {"value": json.dumps(value, ensure_ascii=False)}
        statement = upsert(setting).values(name=name, **fresh)
        self._connection.execute(statement.on_conflict_do_update(set_=fresh))

    def next_number(self, name: str) -> int:
        """Return 1, 2, 3 … for a named counter of this device."""
        last = self.get(name)
        number = (last if isinstance(last, int) else 0) + 1
        self.set(name, number)
        return number


class SqlColumnMappings:
    """Which column of an imported workbook fills which field."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, register: str, fingerprint: str) -> dict[str, str] | None:
        query = select(column_mapping.c.mapping).where(
            column_mapping.c.register == register, column_mapping.c.fingerprint == fingerprint
        )
        text = self._connection.execute(query).scalar_one_or_none()
        return None if text is None else dict(json.loads(text))

    def save(self, register: str, fingerprint: str, mapping: Mapping[str, str]) -> None:
        fresh = {"mapping": json.dumps(dict(mapping), ensure_ascii=False)}
        statement = upsert(column_mapping).values(
            register=register, fingerprint=fingerprint, **fresh
        )
        self._connection.execute(statement.on_conflict_do_update(set_=fresh))


class SqlRegisterImports:
    """Files that were imported before, by content."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self._connection, self._now = connection, now

    def find(self, register: str, sha256: str) -> datetime | None:
        query = select(register_import.c.imported_at).where(
            register_import.c.register == register, register_import.c.file_sha256 == sha256
        )
        newest = query.order_by(register_import.c.rid.desc()).limit(1)
        text = self._connection.execute(newest).scalar_one_or_none()
        offset = self._now().utcoffset()
        minutes = int(offset.total_seconds()) // 60 if offset else 0
        return None if text is None else from_utc_text(text, minutes)

    def add(self, register: str, sha256: str, counts: Mapping[str, int]) -> None:
        statement = insert(register_import).values(
            register=register,
            file_sha256=sha256,
            imported_at=utc_text(self._now()),
            counts=json.dumps(dict(counts)),
        )
        self._connection.execute(statement)

    def forget(self, register: str, sha256: str) -> None:
        """Let a file be imported anew, for its import was undone."""
        statement = delete(register_import).where(
            register_import.c.register == register, register_import.c.file_sha256 == sha256
        )
        self._connection.execute(statement)


class SqlAudit:
    """A hash chain: each line holds the hash of the line before."""

    def __init__(self, connection: Connection, now: Now) -> None:
        self._connection, self._now = connection, now

    def add(self, user_no: int, action: str, subject: str = "", **facts: object) -> None:
        newest = select(audit.c.hash).order_by(audit.c.rid.desc()).limit(1)
        previous = self._connection.execute(newest).scalar_one_or_none() or audit_chain.NO_HASH
        at, text = utc_text(self._now()), json.dumps(facts, ensure_ascii=False, sort_keys=True)
        statement = insert(audit).values(
            at=at,
            user_no=user_no,
            action=action,
            subject=subject,
            facts=text,
            previous=previous,
            hash=audit_chain.link(previous, at, user_no, action, subject, text),
        )
        self._connection.execute(statement)

    def page(self, since: datetime | None, limit: int, offset: int) -> tuple[list[AuditLine], int]:
        """Return lines, the newest first, and how many there are since then."""
        wanted = [audit.c.at >= utc_text(since)] if since else []
        count = select(func.count()).select_from(audit).where(*wanted)
        query = select(audit).where(*wanted).order_by(audit.c.rid.desc())
        rows = self._connection.execute(query.limit(limit).offset(offset)).mappings()
        return [_audit_line(row) for row in rows], self._connection.execute(count).scalar_one()


def _audit_line(row: RowMapping) -> AuditLine:
    return AuditLine(
        at=from_utc_text(row["at"], 0),
        user_no=row["user_no"],
        action=row["action"],
        subject=row["subject"],
        facts=dict(json.loads(row["facts"])),
    )


def _user(row: RowMapping) -> User:
    return User(
        id=UUID(bytes=row["id"]),
        user_no=row["user_no"],
        name=row["name"],
        roles=frozenset(Role(role) for role in row["roles"].split()),
        disabled=bool(row["disabled"]),
        created_at=from_utc_text(row["created_at"], 0) if row["created_at"] else None,
    )


def _user_row(user: User) -> dict[str, object]:
    return {
        "user_no": user.user_no,
        "name": user.name,
        "roles": " ".join(sorted(user.roles)),
        "disabled": int(user.disabled),
    }
