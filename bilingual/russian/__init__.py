"""Russian: morphology, lemmas, base forms of names."""
