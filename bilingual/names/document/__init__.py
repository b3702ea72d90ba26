"""Within one document: definitions in brackets, short names of full ones, and what its own names say."""
