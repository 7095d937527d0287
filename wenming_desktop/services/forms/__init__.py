"""Forms of design.md §3 that are drawn from what is stored: plan, record, dossier, cards, slips."""
