"""What both lemmatisers share: the record of a word's lemmas, their common protocol, the context ranker."""
