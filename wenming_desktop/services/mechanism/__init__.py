"""How a unit is run, as jobs: follow-up, checklists, content review, self-assessment, duties."""
