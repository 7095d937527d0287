"""The window: PySide6, and nothing that touches a file format or SQL."""
