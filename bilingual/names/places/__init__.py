"""Places: behind adjectives, by the compass, and inside other names."""
