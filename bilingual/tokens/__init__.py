"""The tokeniser: one expression, every character of the text in exactly one piece."""

from bilingual.tokens.tokeniser import pieces

__all__ = ["pieces"]
