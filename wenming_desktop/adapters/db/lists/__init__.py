"""The pages of the two longest lists: one query for two hundred rows, whatever the store holds."""
