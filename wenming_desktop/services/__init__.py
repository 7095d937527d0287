"""Use cases: one public method = one transaction = one sentence. Ports are in ports.py."""
