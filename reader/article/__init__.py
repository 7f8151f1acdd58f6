"""Reading an article: bytes to text, text to paragraphs and sentences."""

from reader.article.model import Article, Paragraph, Sentence, Source, Span

__all__ = ["Article", "Paragraph", "Sentence", "Source", "Span"]
