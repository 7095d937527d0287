"""Copies of a home that have been opened, checked and counted, and the way back from one."""
