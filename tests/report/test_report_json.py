"""JSON, JSON lines, annotations: valid by their rules, exact, and safe to send to a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import reader.report
from reader import Article, Comparison, compare
from reader.report import ReportOptions, render
from reader.report.json import comparison_object, result_digest

SCHEMA = json.loads(Path(reader.report.__file__).with_name("schema.json").read_text(encoding="utf-8"))


def parsed(comparison: Comparison, evidence: bool = False) -> dict[str, Any]:
    return json.loads(render(comparison, "json", ReportOptions(evidence=evidence)))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ["seeds", "hostile"])
@pytest.mark.parametrize("evidence", [False, True])
def test_the_report_is_valid_by_its_schema(name: str, evidence: bool, request: pytest.FixtureRequest) -> None:
    value = parsed(request.getfixturevalue(name), evidence)
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    assert ("evidence" in value) == evidence


def test_the_schema_refuses_what_is_not_of_the_shape(seeds: Comparison) -> None:
    value = parsed(seeds)
    value["links"][0]["kind"] = "similar"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(value)


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_texts_are_exact_and_nothing_acts_on_a_terminal(name: str, request: pytest.FixtureRequest) -> None:
    comparison = request.getfixturevalue(name)
    for form in ("json", "jsonl", "annotations"):
        assert all(char == "\n" or char.isprintable() for char in render(comparison, form))
    value = parsed(comparison)
    assert value["left"]["text"] == comparison.left.text
    assert value["right"]["text"] == comparison.right.text


def test_offsets_point_at_the_words(seeds: Comparison) -> None:
    value = parsed(seeds)
    left, right = value["left"]["text"], value["right"]["text"]
    for number, link in enumerate(value["links"]):
        rebuilt = "".join(right[slice(*edit["right"])] for edit in link["edits"])
        assert rebuilt == "".join(seeds.right.sentence_text(index) for index in link["right"])
        for edit in link["edits"]:
            if edit["op"] == "equal":
                assert left[slice(*edit["left"])] == right[slice(*edit["right"])]
        assert tuple(link["left"]) == seeds.links[number].left
    assert sorted({i for link in value["links"] for i in link["left"]} | set(value["only_left"])) == list(
        range(len(seeds.left.sentences))
    )


def test_the_digest_depends_on_content_and_not_on_names(seeds: Comparison) -> None:
    value = comparison_object(seeds)
    digest = result_digest(value)
    value["left"]["source"]["label"] = "another name"
    value["generator"]["version"] = "9"
    assert result_digest(value) == digest
    value["links"][0]["score"] = 0.123
    assert result_digest(value) != digest


def test_lines_hold_every_link_and_every_sentence_of_one_side(seeds: Comparison) -> None:
    rows = [json.loads(line) for line in render(seeds, "jsonl").splitlines()]
    kinds = [row["type"] for row in rows]
    assert kinds.count("link") == len(seeds.links)
    assert kinds.count("possible") == len(seeds.possible)
    linked = {index for row in rows if row["type"] == "link" for index in row["left"]}
    alone = [row["left"][0] for row in rows if row["type"] == "only_left"]
    assert sorted(linked | set(alone)) == list(range(len(seeds.left.sentences)))
    for row in rows:
        if row["type"] == "link":
            assert row["left_text"] == [seeds.left.sentence_text(index) for index in row["left"]]


def test_annotations_keep_the_rules_of_the_model(seeds: Comparison) -> None:
    collection = json.loads(render(seeds, "annotations"))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(seeds.links)
    assert collection["first"]["type"] == "AnnotationPage"
    seen = set()
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "linking"
        assert item["id"] not in seen
        seen.add(item["id"])
        resources = [part for part in item["body"] if part["type"] == "SpecificResource"]
        assert resources
        assert item["target"]
        for resource, article in [
            *((part, seeds.right) for part in resources),
            *((part, seeds.left) for part in item["target"]),
        ]:
            assert ":" in resource["source"]
            check_selectors(resource["selector"], article)


def check_selectors(selectors: list[dict[str, Any]], article: Article) -> None:
    quote = next(part for part in selectors if part["type"] == "TextQuoteSelector")
    position = next(part for part in selectors if part["type"] == "TextPositionSelector")
    assert 0 <= position["start"] < position["end"] <= len(article.text)
    assert article.text[position["start"] : position["end"]] == quote["exact"]
    assert article.text[: position["start"]].endswith(quote["prefix"])
    assert article.text[position["end"] :].startswith(quote["suffix"])


def test_an_empty_article_has_a_report_in_every_format() -> None:
    comparison = compare(Article.from_text(""), Article.from_text("One sentence."))
    jsonschema.Draft202012Validator(SCHEMA).validate(parsed(comparison))
    for form in ("text", "jsonl", "markdown", "html", "annotations"):
        assert render(comparison, form)


PARTS = (
    "“We have to close the bridge for two years,” the mayor, Lena Ortiz, said on Monday.\n\n"
    "“Closing the bridge is going to hurt the shops and the commuters on Dock Street.\n\n"
    "“But the engineers have been clear with us since January, and we listened to them.”\n"
)


def test_a_quotation_over_several_paragraphs_is_one_with_its_parts() -> None:
    comparison = compare(Article.from_text(PARTS), Article.from_text("A headline\n\n" + PARTS))
    assert [len(parts) for parts in comparison.quotations] == [1, 2]
    value = parsed(comparison)
    assert value["quotations"] == [[0], [1, 2]]
    assert value["totals"]["quotes"]["same"] == 2
    text = render(comparison, "text")
    assert "Quotations (2)" in text
    assert "left 2, 3" in text or "left 2–3" in text
    assert "(in 2 parts)" in text
    assert "## Quotations (2)" in render(comparison, "markdown")
    assert "Quotations (2)" in render(comparison, "html")
    plain = render(comparison, "text", ReportOptions(plain=True))
    assert plain.count("\nQuotation ") == 2
    assert "QUOTATIONS (2)" in plain
