"""One form for each thing a person does: text in, domain types out."""
