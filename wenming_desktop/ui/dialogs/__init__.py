"""Pages and windows in front of the work: signing in, set-up, help, questions."""
