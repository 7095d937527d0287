"""好评率 in words: never without 未评率 and how many were asked (domain.md 6.4)."""


def rating_words(
    evaluations: int, good: int, delivered: int, unrated: int, waiting: int, span: str
) -> str:
    """Return one sentence; ``span`` says of which time, such as 今年.

    A rate of nothing is none: without answers it says so.
    """
    still = f"待评 {waiting} 件"
    if not evaluations:
        return f"{span}还没有评单，{still}。"
    asked = f"{span}评单 {evaluations} 件，好评率 {_percent(good, evaluations)}（{good} 件）"
    missing = "还没有办完的单"
    if delivered:
        missing = f"未评率 {_percent(unrated, delivered)}（办完 {delivered} 件里 {unrated} 件没评）"
    return f"{asked}；{missing}；{still}。"


def _percent(part: int, whole: int) -> str:
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"
