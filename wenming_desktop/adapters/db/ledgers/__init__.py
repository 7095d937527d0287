"""Ledgers out of the store: joined queries, streamed; services/ledgers/ says what they are for."""
