"""What is done in credit transfer, each in one transaction."""
