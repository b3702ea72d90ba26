"""Bytes to text: decoding, the cutting of a text into pieces, and the repair of single words."""
