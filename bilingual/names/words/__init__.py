"""Words of a segment: what a word is by itself, and what stands around it."""
