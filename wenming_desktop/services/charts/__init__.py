"""The year at a glance: tiles, bars and tables over the figures of the report."""
