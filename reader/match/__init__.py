"""Comparing what was found in two articles: quotes, entities and facts."""
