"""Memory of this process that is free, given back to the computer."""

import ctypes
import gc
import sys


def give_back() -> None:
    """Collect cycles and hand free memory over: the C library of Linux keeps it until told.

    To be called on the GUI's thread, where widgets may be freed.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
