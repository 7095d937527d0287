"""What the demo county is made of: names, people, plans; the same for the same seed."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Self

from wenming_desktop.assets import resource
from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.people import Gender

USER, PASSWORD = "demo", "yanshi-2026"


@dataclass(frozen=True, slots=True)
class Scale:
    """How many institutes and, shared among them, stations; and how they live."""

    institutes: int
    stations: int
    months_a_round: int = 1
    """Months from one round of sticks to the next."""
    people: int = 0
    """Volunteers of a station; 0 = as many as in a small demo."""
    sheets: int = 0
    """Sign-in sheets of a station in a year beyond those that are posted by hand."""
    steps: int = 1
    """Steps that orders take between two rounds."""

    def stations_of(self, institute: int) -> int:
        """Return how many stations an institute has."""
        each, more = divmod(self.stations, self.institutes)
        return each + (institute < more)


SCALES = {
    "village": Scale(1, 1),
    "township": Scale(1, 12),
    "county": Scale(17, 200, months_a_round=9, people=60, sheets=500, steps=4),
}

_CATEGORIES = (
    "five_olds",
    "party_member",
    "resident",
    "resident",
    "local_culture_talent",
    "college_volunteer",
    "returnee_entrepreneur",
    "retired_culture_worker",
)
_POLITICAL = ("01", "03", "13", "13", "13")
_YOUNGEST, _OLDEST = date(2008, 1, 1), date(1948, 1, 1)


@dataclass(slots=True)
class Lore:
    """The lists of resources/demo/demo.toml and the dice."""

    content: dict[str, Any]
    dice: Random

    @classmethod
    def load(cls, seed: int) -> Self:
        """Read the lists; the seed decides everything that is thrown."""
        with resource("demo/demo.toml").open("rb") as file:
            return cls(tomllib.load(file), Random(seed))  # noqa: S311  no secret

    def centre(self) -> str:
        return f"{self.content['county']}新时代文明实践中心"

    def institute(self, number: int) -> str:
        towns = self.content["towns"]
        return f"{towns[number % len(towns)]}新时代文明实践所"

    def station(self, town: int, number: int) -> str:
        villages, towns = self.content["villages"], self.content["towns"]
        town_name = towns[town % len(towns)]
        return f"{town_name}{villages[number % len(villages)]}新时代文明实践站"

    def plan(self) -> dict[str, Any]:
        """Return one plan: fields of an activity, and ``hours``."""
        return dict(self.dice.choice(self.content["plans"]))

    def person(self, number: int) -> dict[str, Any]:
        """Return the fields of a made-up volunteer; every ninth has a rare name."""
        rare = self.content["rare_names"]
        name = rare[number // 9 % len(rare)] if number % 9 == 8 else self._name()  # noqa: PLR2004
        gender = self.dice.choice((Gender.MALE, Gender.FEMALE))
        span = (_YOUNGEST - _OLDEST).days
        birth = _OLDEST + timedelta(days=self.dice.randrange(span))
        return {
            "name": name,
            "gender": gender,
            "birth_date": birth,
            "id_number": self._id_number(birth, gender, number),
            "phone": f"{self.content['phone']}{self.dice.randrange(10**7):07d}",
            "resident_group": self.dice.choice(self.content["groups"]),
            "political_status": self.dice.choice(_POLITICAL),
            "category": self.dice.choice(_CATEGORIES),
            "skills": (self.dice.choice(self.content["skills"]),),
        }

    def _name(self) -> str:
        doubles = self.content["double_surnames"]
        is_double = self.dice.random() < 0.04  # noqa: PLR2004  about as often as in life
        surname = self.dice.choice(doubles if is_double else self.content["surnames"])
        given = self.dice.choice(self.content["given_second"])
        if self.dice.random() < 0.8:  # noqa: PLR2004  most given names have two characters
            given = self.dice.choice(self.content["given_first"]) + given
        return f"{surname}{given}"

    def _id_number(self, birth: date, gender: Gender, number: int) -> str:
        serial = (number * 2 + (gender is Gender.MALE)) % 1000
        body = f"{self.content['region']}{birth:%Y%m%d}{serial:03d}"
        return body + check_character(body)
