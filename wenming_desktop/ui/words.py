"""The words for a refusal, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.errors import Code, WenmingError


def explain(error: WenmingError) -> str:
    """Return what happened, what is safe and what to do next."""
    from wenming_desktop import messages  # noqa: PLC0415  most starts meet no refusal

    wording = QCoreApplication.translate("errors", messages.SENTENCES[error.code])
    return wording.format(**error.facts)


def error_number(code: Code) -> str:
    """Return the number that help finds."""
    from wenming_desktop import messages  # noqa: PLC0415  most starts meet no refusal

    return messages.error_number(code)


def plain(text: str) -> str:
    """Return text for a button, tab or menu, where & would mark a key."""
    return text.replace("&", "&&")
