"""文明实践工作台: one program for county centre, township institute and village station."""

__version__ = "0.1.0"
