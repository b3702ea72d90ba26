"""Tokens: what a caller gets of the pieces of a text."""
