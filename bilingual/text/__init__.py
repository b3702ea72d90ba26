"""Bytes to text: decoding, and the repair of single words."""
