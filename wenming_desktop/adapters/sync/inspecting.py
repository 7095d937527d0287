"""What can be told of a bundle that was opened and is not taken in."""

from dataclasses import replace

from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle
from wenming_desktop.adapters.sync.moments import moment_of
from wenming_desktop.adapters.sync.segment import header_of, parse_segment
from wenming_desktop.services.exchange_ports import InspectedBundle


def with_content(info: InspectedBundle, bundle: OpenBundle) -> InspectedBundle:
    """Add number, time and counts to what its header tells."""
    heads = [
        header_of(parse_segment(frame.data))
        for frame in bundle.frames()
        if frame.type == FrameType.SEGMENT
    ]
    return replace(
        info,
        number=bundle.manifest.bundle_no,
        created_at=moment_of(bundle.manifest.created_at_ms),
        segments=len(heads),
        operations=sum(head.operations for head in heads),
    )
