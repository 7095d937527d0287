"""Reads the fields of a positional array one after the other, each with its own type and bounds."""

from wenming_desktop.adapters.sync.encoding import INT64_MAX, DamagedError, decode

MAX_ITEMS = 100_000
"""Items of any list in a signed record; the formats set lower bounds where they know them."""


class Fields:
    """A cursor over one array. Every read raises DamagedError when the field is not as promised.

    ``where`` names the array in that error. Truth values are never taken for numbers.
    """

    def __init__(self, items: list[object], where: str) -> None:
        self._items = items
        self._where = where
        self._next = 0

    @classmethod
    def of(cls, data: bytes, where: str, *, limit: int) -> "Fields":
        """Decode ``data`` and stand before its first field."""
        return cls(decode(data, where, limit=limit), where)

    def integer(self, low: int = 0, high: int = INT64_MAX) -> int:
        value = self._take()
        if type(value) is not int or not low <= value <= high:
            raise self._damaged()
        return value

    def text(self, most: int) -> str:
        """Return a text of at most ``most`` characters."""
        value = self._take()
        if not isinstance(value, str) or len(value) > most:
            raise self._damaged()
        return value

    def data(self, length: int) -> bytes:
        """Return exactly ``length`` bytes."""
        value = self._take()
        if not isinstance(value, bytes) or len(value) != length:
            raise self._damaged()
        return value

    def data_up_to(self, most: int) -> bytes:
        value = self._take()
        if not isinstance(value, bytes) or len(value) > most:
            raise self._damaged()
        return value

    def data_or_nil(self, length: int) -> bytes | None:
        return None if self._skip_nil() else self.data(length)

    def array(self, most: int = MAX_ITEMS) -> "Fields":
        """Return a cursor over the array that stands here."""
        value = self._take()
        if not isinstance(value, list) or len(value) > most:
            raise self._damaged()
        return Fields(value, self._where)

    def array_or_nil(self, most: int = MAX_ITEMS) -> "Fields | None":
        return None if self._skip_nil() else self.array(most)

    def rows(self, most: int = MAX_ITEMS) -> "list[Fields]":
        """Return one cursor per array in the array that stands here."""
        outer = self.array(most)
        return [outer.array() for _ in range(outer.left)]

    def integers(self, high: int, most: int) -> tuple[int, ...]:
        inner = self.array(most)
        return tuple(inner.integer(0, high) for _ in range(inner.left))

    def datas(self, length: int, most: int) -> tuple[bytes, ...]:
        inner = self.array(most)
        return tuple(inner.data(length) for _ in range(inner.left))

    def texts(self, longest: int, most: int) -> tuple[str, ...]:
        inner = self.array(most)
        return tuple(inner.text(longest) for _ in range(inner.left))

    @property
    def left(self) -> int:
        return len(self._items) - self._next

    def end(self) -> None:
        """Raise DamagedError unless every field was read."""
        if self.left:
            raise self._damaged()

    def _take(self) -> object:
        if not self.left:
            raise self._damaged()
        self._next += 1
        return self._items[self._next - 1]

    def _skip_nil(self) -> bool:
        if self.left and self._items[self._next] is None:
            self._next += 1
            return True
        return False

    def _damaged(self) -> DamagedError:
        return DamagedError(f"{self._where}.{self._next - 1}")
