"""Pages of sign-in, of the school and its people, and of the person's own wishes."""
