"""What an index stores: the term stream."""
