"""Finding quotes, entities and quantities in one article."""
