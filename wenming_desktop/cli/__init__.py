"""The command line: one module per verb. Chinese for people, ``--json`` for programs."""
