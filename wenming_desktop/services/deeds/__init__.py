"""What people did, by name, and the way back: undo of single deeds and the 30-day recycle bin."""
