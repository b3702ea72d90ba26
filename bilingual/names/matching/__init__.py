"""Known names in a text: the longest that starts at a word, which bearer is meant, and its base form."""
