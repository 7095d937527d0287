"""Check-in with cards and a scanner: what the door has seen, kept until the sheet is posted."""
