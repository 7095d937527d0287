"""What a deed is called where it can be taken back: 修改了志愿者“王建国”的电话."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.deeds import Deed, Verb
from wenming_desktop.services.deeds.service import TakenBack
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.conflict_words import field_words, kind_words

_MOST_FIELDS = 3


def deed_words(deed: Deed, use_cases: UseCases) -> str:
    """Return the deed in one sentence, without values: they may be a phone or an ID number."""
    sentence = {
        Verb.ADDED: QCoreApplication.translate("deeds", "新增{kind}“{title}”"),
        Verb.CHANGED: QCoreApplication.translate("deeds", "修改{kind}“{title}”的{fields}"),
        Verb.CANCELLED: QCoreApplication.translate("deeds", "取消{kind}“{title}”"),
        Verb.REMOVED: QCoreApplication.translate("deeds", "删除{kind}“{title}”"),
    }[deed.verb]
    return sentence.format(
        kind=_kind(deed.kind, use_cases),
        title=deed.title or QCoreApplication.translate("deeds", "（无名）"),
        fields=_fields(deed, use_cases),
    )


def taken_back_words(done: TakenBack, use_cases: UseCases) -> str:
    """Return what is said after a deed was taken back."""
    words = deed_words(done.deed, use_cases)
    told = QCoreApplication.translate("deeds", "已撤销：{words}。").format(words=words)
    kept = QCoreApplication.translate("deeds", "后来又改过的几项没有动。")
    return told + kept if done.kept else told


def _kind(kind: str, use_cases: UseCases) -> str:
    if kind == "attachment":
        return QCoreApplication.translate("deeds", "照片")
    for register in use_cases.registers.forms.registers.values():
        if register.kind == kind:
            return register.noun
    return kind_words(kind)


def _fields(deed: Deed, use_cases: UseCases) -> str:
    titles = {
        field.name: field.title
        for register in use_cases.registers.forms.registers.values()
        if register.kind == deed.kind
        for field in register.fields
    }
    named = [titles.get(name) or field_words(deed.kind, name) for name in sorted(deed.new)]
    comma = QCoreApplication.translate("deeds", "、")
    words = comma.join(named[:_MOST_FIELDS])
    if len(named) > _MOST_FIELDS:
        more = QCoreApplication.translate("deeds", "{words}等 {count} 项")
        words = more.format(words=words, count=len(named))
    return words
