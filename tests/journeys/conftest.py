"""Journeys sit at a screen of their own, with the fixtures of the window's other tests."""

from tests.journeys.screen import sit_down

sit_down()  # before anything asks Qt for a screen

from tests.ui.conftest import (  # noqa: E402, F401  fixtures
    dressed,
    hands,
    misfits,
    no_window_is_left,
    open_window,
    settle,
    tasks,
    typing,
    unhandled,
    window,
)
