"""What is found in an article is found once, and the same for each article alone."""

from reader.article import kept as module
from reader.article.kept import kept
from reader.article.model import Article


def test_found_once_for_each_article() -> None:
    asked: list[str] = []

    @kept
    def words_of(article: Article) -> list[str]:
        """The words."""
        asked.append(article.text)
        return article.text.split()

    one, same = Article.from_text("One and two."), Article.from_text("One and two.")
    assert words_of(one) is words_of(one)
    assert words_of(same) == words_of(one)
    assert asked == [one.text, same.text]
    assert words_of.__doc__ == "The words."


def test_of_long_articles_nothing_is_kept() -> None:
    long = Article.from_text("word " * (module.LONGEST // 5) + "more.")
    find = kept(lambda article: object())
    assert find(long) is not find(long)


def test_of_many_articles_the_first_are_forgotten() -> None:
    find = kept(lambda article: object())
    articles = [Article.from_text(f"Article {number}.") for number in range(module.MOST + 1)]
    first = find(articles[0])
    for article in articles:
        last = find(article)
    assert find(articles[-1]) is last
    assert find(articles[0]) is not first
