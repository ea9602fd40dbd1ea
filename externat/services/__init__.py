"""What is done in a case of an individual form."""
