"""What is done in a case of home education."""
