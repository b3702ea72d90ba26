"""People: which words make a person's name, who is meant, and the keys."""
