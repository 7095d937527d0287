"""Real power cuts and real sticks, two of each; ``dev.py soak uml`` cuts 200 times."""

import pytest

from tests.faults import uml, uml_cuts

pytestmark = pytest.mark.skipif(bool(uml.cannot_be_had()), reason=uml.cannot_be_had())


def test_a_machine_that_is_switched_off_has_what_it_acknowledged() -> None:
    found = uml_cuts.soak(2, 1)
    assert found.faults == []
    assert sum(found.acked.values())
