"""One module for each job a person does."""
