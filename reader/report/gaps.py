"""What stands outside every sentence of an article and is more than white space, such as front matter."""

from __future__ import annotations

from reader.article.model import Article


def gaps(article: Article) -> list[str]:
    """The texts between, before and after the sentences, in order, without the white space around them."""
    starts = [0, *(sentence.span.end for sentence in article.sentences)]
    ends = [*(sentence.span.start for sentence in article.sentences), len(article.text)]
    found = (article.text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return [gap for gap in found if gap]
