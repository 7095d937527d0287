"""Papers of one row each: a report of a wedding or funeral, a brand, whose a venue is."""
