"""Imports besides the roster of people: activities, sign-ins, needs, venues, teams.

One engine; what differs from kind to kind lies in rules/import-kinds.toml and in storing.py.
"""
