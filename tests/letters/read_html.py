# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a letter's HTML as a browser would, without our code: one JSON object on stdout.

lines: the text of each element that holds text; faults: what an accessible, self-contained page must not have.
"""
import base64
import hashlib
import json
import sys
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "hr", "input", "base"}
ALLOWED = {"html", "head", "meta", "title", "style", "body", "section", "article", "header", "footer", "address", "div", "span",
           "svg", "g", "path", "rect", "circle", "h1", "h2", "p", "ul", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.lines, self.faults = [], [], []
        self.ids, self.references, self.levels = set(), [], []
        self.meta, self.html, self.style, self.title = {}, {}, "", ""

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag not in ALLOWED:
            self.faults.append(f"element {tag}")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "src", "href", "srcset", "action"):
                self.faults.append(f"attribute {name}={value}")
        if tag == "html":
            self.html = values
        if tag == "meta":
            self.meta[values.get("http-equiv") or values.get("name") or "charset"] = values.get("content") or values.get("charset")
        if tag in ("h1", "h2"):
            self.levels.append(int(tag[1]))
        if tag == "svg" and (values.get("role") != "img" or not values.get("aria-label")):
            self.faults.append("a picture without words")
        if tag == "th" and values.get("scope") not in ("row", "col"):
            self.faults.append("th without scope")
        if "id" in values:
            if values["id"] in self.ids:
                self.faults.append("id twice: " + values["id"])
            self.ids.add(values["id"])
        if "aria-labelledby" in values:
            self.references.append(values["aria-labelledby"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID:
            self.faults.append(f"self-closing {tag}")
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"end of {tag}")

    def handle_data(self, data):
        if "style" in self.open:
            self.style += data
        elif "title" in self.open:
            self.title += data
        elif data.strip():
            self.lines.append(data)


reader = Reader()
reader.feed(open(sys.argv[1], encoding="utf-8", newline="").read())
reader.close()
faults = reader.faults
if reader.open:
    faults.append("left open: " + " ".join(reader.open))
for reference in reader.references:
    if reference not in reader.ids:
        faults.append("label " + reference)
if not reader.levels or reader.levels[0] != 1 or any(b - a > 1 for a, b in zip(reader.levels, reader.levels[1:])):
    faults.append(f"order of headings {reader.levels}")
digest = base64.b64encode(hashlib.sha256(reader.style.encode()).digest()).decode()
policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
if reader.meta.get("Content-Security-Policy") != policy:
    faults.append("content security policy")
for needed in ("charset", "viewport", "color-scheme"):
    if not reader.meta.get(needed):
        faults.append("no " + needed)
for word in ("url(", "@import", "expression", "//"):
    if word in reader.style:
        faults.append("style with " + word)
for word in ("prefers-color-scheme: dark", "@media print"):
    if word not in reader.style:
        faults.append("style without " + word)
json.dump({"lang": reader.html.get("lang"), "title": reader.title, "lines": reader.lines, "faults": faults}, sys.stdout)
