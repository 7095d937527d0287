"""What a volunteer is found by: initials and pinyin with surname readings, name, last digits.

Both the right and the common wrong reading find a person (曾 zeng/ceng, 单 shan/dan).
"""

import os
from functools import cache
from itertools import product

LONGEST_KEY = 40
_MOST_READINGS = 16
"""A name of many-voiced characters is cut off here; its own characters always find it."""

_SURNAMES = {
    "曾": ("zeng", "ceng"),
    "单": ("shan", "dan"),
    "仇": ("qiu", "chou"),
    "解": ("xie", "jie"),
    "查": ("zha", "cha"),
    "区": ("ou", "qu"),
    "朴": ("piao", "pu"),
    "盖": ("ge", "gai"),
    "翟": ("zhai", "di"),
    "乐": ("yue", "le"),
    "任": ("ren",),
    "华": ("hua",),
    "缪": ("miao", "mou"),
    "覃": ("qin", "tan"),
    "员": ("yun", "yuan"),
    "黑": ("he", "hei"),
    "秘": ("bi", "mi"),
    "折": ("she", "zhe"),
    "冼": ("xian",),
    "召": ("shao", "zhao"),
    "燕": ("yan",),
    "尹": ("yin",),
}
_DOUBLE = 2
_TWO_EACH = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘"
    "亓官司寇巫马公西颛孙壤驷公良漆雕乐正谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘西门第五即墨淳于达奚纳兰"
)
_ALL_DOUBLE = frozenset(_TWO_EACH[at : at + _DOUBLE] for at in range(0, len(_TWO_EACH), _DOUBLE))
"""Surnames of two characters, where a given name follows."""
_DOUBLE_SURNAMES = {"尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun")}


def letters_of(name: str) -> list[str]:
    """Return what counts of a name: no spaces and no dots."""
    return [sign for sign in name if sign.isalnum()]


def surname_length(letters: list[str]) -> int:
    """Return how many of them are the surname."""
    double = len(letters) > _DOUBLE and "".join(letters[:_DOUBLE]) in _ALL_DOUBLE
    return _DOUBLE if double else 1


def search_keys(name: str, phone: str) -> set[str]:
    """Return every key, in small letters: prefixes of them are looked up."""
    letters = letters_of(name)
    keys = {"".join(letters[start:]).lower() for start in range(len(letters))}
    readings = _readings(letters)
    for combination in _combinations(readings):
        keys.add("".join(syllable[0] for syllable in combination))
        keys.add("".join(combination))
    digits = "".join(sign for sign in phone if sign.isdigit())
    if digits:
        keys.add(digits[-4:])
        keys.add(digits)
    return {key[:LONGEST_KEY] for key in keys if key}


def sort_key(name: str) -> str:
    """Return what a name sorts by: its first pinyin reading, surname readings first."""
    letters = letters_of(name)
    return " ".join(reading[0] for reading in _readings(letters)) + "\t" + name


def _readings(letters: list[str]) -> list[tuple[str, ...]]:
    found = [_of_character(letter) for letter in letters]
    if "".join(letters[:2]) in _DOUBLE_SURNAMES:
        first, second = _DOUBLE_SURNAMES["".join(letters[:2])]
        found[:2] = [(first, *found[0]), (second,)]
    elif letters and letters[0] in _SURNAMES:
        found[0] = _SURNAMES[letters[0]]
    return found


def _combinations(readings: list[tuple[str, ...]]) -> set[tuple[str, ...]]:
    total = 1
    for position, reading in enumerate(readings):
        if total * len(reading) > _MOST_READINGS:
            readings = [*readings[:position], *[(one[0],) for one in readings[position:]]]
            break
        total *= len(reading)
    return set(product(*readings)) if readings else set()


@cache
def _of_character(letter: str) -> tuple[str, ...]:
    for unneeded in ("PYPINYIN_NO_PHRASES", "PYPINYIN_NO_DICT_COPY"):  # 40 MB of words
        os.environ[unneeded] = "1"
    from pypinyin import Style, pinyin  # noqa: PLC0415  0.1 s, and only writing names needs it

    if letter.isascii():
        return (letter.lower(),)
    found = pinyin(letter, style=Style.NORMAL, heteronym=True, errors="ignore")
    plain = [reading.replace("ü", "v") for reading in (found[0] if found else [])]
    return tuple(dict.fromkeys(plain)) or (letter,)
