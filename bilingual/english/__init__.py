"""English: lemmas, clitics, possessives."""
