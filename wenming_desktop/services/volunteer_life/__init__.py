"""A volunteer's life: consent, make-up hours, stars, points, certificates, withdrawal."""
