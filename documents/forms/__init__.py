"""Forms of the paper pages: signatures and copies, prints, filters, forms of names."""
