"""Names: the lexicon, matching, cross-script keys, people, organisations, places, links within a document."""
