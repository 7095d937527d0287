"""What travels of each part of the field, as data; adapters/db/registry.py joins the parts."""
