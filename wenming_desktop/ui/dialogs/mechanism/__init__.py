"""Small forms of the mechanism: who does it, what shows it, what it is worth, what is asked."""
