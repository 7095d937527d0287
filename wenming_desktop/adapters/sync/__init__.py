"""Carrying data between computers on sticks: keys, records, segments, bundles, merge."""
