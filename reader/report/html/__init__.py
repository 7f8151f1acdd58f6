"""The report as one HTML page: both articles side by side, counterparts on one height, the lists below.

Self-contained: nothing is loaded. It reads in full without its script; a content security policy allows that
one script and nothing else, so that no article can bring its own.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape

from reader.compare import Comparison
from reader.report.html.lists import lists
from reader.report.html.panes import panes
from reader.report.html.style import FOLDER, style
from reader.report.html.summary import footer, summary
from reader.report.options import ReportOptions
from reader.report.wording import name_of


def html_report(comparison: Comparison, options: ReportOptions) -> str:
    """The page. Everything that comes from an article, or names one, is escaped."""
    script = (FOLDER / "page.js").read_text(encoding="utf-8")
    title = escape(f"{name_of(comparison.left)} | {name_of(comparison.right)}")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style(options.theme)}</style>
</head>
<body>
<a class="skip" href="#articles">To the articles</a>
<header>
{summary(comparison)}
</header>
<nav aria-label="Sections">
<a href="#articles">Articles</a>
<a href="#links">Links</a>
<a href="#quotations">Quotations</a>
<a href="#discrepancies">Discrepancies</a>
<a href="#names">Names</a>
<label><input type="checkbox" id="scheme"> Dark and light exchanged</label>
<span id="controls" hidden>
<button type="button" id="previous" title="key [">Previous link</button>
<button type="button" id="next" title="key ]">Next link</button>
<span id="status" role="status"></span>
</span>
</nav>
<main>
{panes(comparison, options.review)}
{lists(comparison, options.review)}
</main>
{footer(comparison)}
<script>{script}</script>
</body>
</html>
"""


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}';"
        " base-uri 'none'; form-action 'none'"
    )
