"""Registers as workbooks: rosters read and marked, ledgers written."""
