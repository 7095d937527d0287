"""One real power cut; ``dev.py soak uml`` cuts 200 times, on ext4 and FAT32."""

import pytest

from tests.faults import uml, uml_cuts

pytestmark = pytest.mark.skipif(bool(uml.cannot_be_had()), reason=uml.cannot_be_had())


def test_a_machine_that_is_switched_off_has_what_it_acknowledged() -> None:
    found = uml_cuts.soak(1, 1, kinds=("vfat",))
    assert found.faults == []
    assert sum(found.acked.values())
