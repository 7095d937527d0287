"""文明实践工作台: one program for county centre, township institute and village station."""

import os

os.environ["OPENPYXL_LXML"] = "False"  # else openpyxl would read strangers' XML past defusedxml

__version__ = "0.1.0"
