"""Opening the store of a unit whose people have all forgotten: done by two people at the centre."""
