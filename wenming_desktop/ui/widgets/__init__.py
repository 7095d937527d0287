"""Small parts that pages are built of; they know no use case."""
