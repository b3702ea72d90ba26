"""Everything this package raises on purpose, each kind with the exit code a command ends with.

A message says what happened, where (file, line, document id) and what to do about it.
"""

__all__ = ["BilingualError", "DataError", "EngineError", "InputError", "LexiconError", "UsageError"]


class BilingualError(Exception):
    """Base of all errors of this package.

    Attributes:
        exit_code: what a command that ends with this error returns to the shell.
    """

    exit_code = 1


class InputError(BilingualError):
    """A document could not be read: missing, binary, not in a known encoding, or a broken record."""


class DataError(BilingualError):
    """A data file of the package is missing, of another format version, or damaged: reinstall the package."""


class LexiconError(BilingualError):
    """A row of a lexicon table was refused; the message names file, line and reason."""


class EngineError(BilingualError):
    """A detection engine was asked for that is unknown or not installed."""

    exit_code = 2


class UsageError(BilingualError):
    """An argument is outside what a function or option accepts."""

    exit_code = 2
