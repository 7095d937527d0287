"""Ledgers drawn up from several registers at once: what happened, where, by whom, how long."""
