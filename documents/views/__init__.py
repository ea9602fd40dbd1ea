"""Pages of papers: one paper, its drafts, the register, prints, forms of names."""
