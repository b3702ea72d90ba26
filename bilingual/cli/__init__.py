"""The command line: one file a group of commands; it parses and prints, nothing more."""
