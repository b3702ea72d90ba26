"""Names that no table holds and that are not plainly a person's."""
