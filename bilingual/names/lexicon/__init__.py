"""The tables of known names: how they are written, compiled and looked up."""
