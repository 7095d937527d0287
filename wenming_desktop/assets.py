"""The one door to resources/ and i18n/, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    bundled = _PACKAGE / "_bundled"  # in the wheel
    return bundled if bundled.is_dir() else _PACKAGE.parent  # in the checkout


def resource(relative: str) -> Path:
    """Return a file under resources/; a missing one is a packaging bug."""
    path = _root() / "resources" / relative
    if not path.is_file():
        raise FileNotFoundError(f"resource {relative!r} is not packaged (looked at {path})")
    return path


def resources(folder: str, pattern: str) -> list[Path]:
    """Return the files of one folder under resources/ that match, sorted by name."""
    return sorted((_root() / "resources" / folder).glob(pattern))


def catalogues() -> list[Path]:
    """Return the compiled catalogues of i18n/."""
    return sorted((_root() / "i18n").glob("wenming_*.qm"))


def words() -> Path:
    """Return the list of every text of the window, with its English."""
    return _root() / "i18n" / "wenming_en.ts"
