"""What the pages of credit transfer ask for."""
