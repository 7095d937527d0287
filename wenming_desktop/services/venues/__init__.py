"""Venues (阵地) in use: clashes, the week, utilisation, what lies idle."""
