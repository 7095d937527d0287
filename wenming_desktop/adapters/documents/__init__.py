"""Printed forms as PDF, and pages of a PDF as pictures."""
