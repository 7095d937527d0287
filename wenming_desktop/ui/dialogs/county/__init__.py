"""Questions before the county decides something for all its units."""
