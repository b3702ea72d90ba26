"""What the words beside an ambiguous name say of it."""
