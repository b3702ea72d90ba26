"""Institutions composed of a type and the place, number or name beside it."""
