"""Values and rules of the field. Standard library only; no words for users, no SQL, no Qt."""
