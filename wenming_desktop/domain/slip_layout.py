"""Where the reader looks on forms that people tick after the event: layouts 03 and 04.

Corner marks, row marks and codes stand where those of the sign-in sheet stand (sheet_layout), so
the same engine finds the page; a cut-off lower half still has its code and ten rows of marks.
Boxes have the columns of that sheet too. Source: screens.md §7, T6.
"""

from wenming_desktop.domain.sheet_layout import BOX_COLUMNS

NEED_SLIP_KIND, ORDER_SLIP_KIND, SATISFACTION_KIND = 2, 3, 4
"""First digit of the code: which form this is."""
SLIP_LAYOUT, SATISFACTION_LAYOUT = 3, 4
SCORES = (5, 4, 3, 2, 1)
"""What a tick in each column means, from the left: 很满意 … 很不满意."""
CANNOT_SAY = BOX_COLUMNS[-1] + 14.0
"""Middle of the sixth box of a satisfaction form: 说不清, which is score 0."""
SLIP_ROW = 13
"""The row of the slip's boxes, counted from 0 as on the sign-in sheet."""
SLIP_CUT = 148.5
"""Where the sheet is cut: above it stays here, below it goes to the resident."""
FIRST_QUESTION_ROW, MOST_QUESTIONS = 1, 12
"""Question n has its boxes in row FIRST_QUESTION_ROW + n."""
