"""Where the reader looks on forms that people tick after the event: layouts 03, 04 and 05.

Corner marks, row marks and codes stand where those of the sign-in sheet stand (sheet_layout), so
the same engine finds the page; a cut-off lower half still has its code and ten rows of marks.
Boxes have the columns of that sheet too. Source: screens.md §7, T6.
"""

from wenming_desktop.domain.sheet_layout import BOX_COLUMNS

NEED_SLIP_KIND, ORDER_SLIP_KIND, SATISFACTION_KIND = 2, 3, 4
"""First digit of the code: which form this is."""
SLIP_LAYOUT, SATISFACTION_LAYOUT, ABOUT_LAYOUT = 3, 4, 5
"""04 is a page of questions as printed until November 2026: its squares for age and sex were words
that nobody could read back; 05 is the same page with boxes for them."""
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
ABOUT_ROW = 18
"""The row in which who answers ticks age and sex."""
AGE_BANDS = ("7_13", "14_17", "18_35", "36_59", "60_79", "80_up")
"""What a tick in the columns of the answers means in that row (code list age_band)."""
SEXES = ("male", "female")
SEX_COLUMNS = (CANNOT_SAY + 16.0, CANNOT_SAY + 30.0)
"""Middles of the boxes of 男 and 女."""
