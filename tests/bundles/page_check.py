#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every page Habeas wrote into an unpacked bundle: no script, nothing from outside, links that lead to a file.

usage: page_check.py FOLDER       prints one line a fault; exit 1 if there is any
"""
import base64
import hashlib
import html.parser
import os
import sys
import urllib.parse

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(html.parser.HTMLParser):
    def __init__(self, bag, path):
        super().__init__()
        self.bag, self.path, self.faults = bag, path, []
        self.stack, self.ids, self.anchors = [], set(), []
        self.policy, self.style, self.language, self.headings = None, "", None, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in {"script", "iframe", "object", "embed", "link", "img", "base", "form"}:
            self.faults.append(f"<{tag}>")
        self.faults += [f"attribute {name}" for name in values if name.startswith("on") or name in {"src", "style"}]
        if tag == "html":
            self.language = values.get("lang")
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if "id" in values:
            if values["id"] in self.ids:
                self.faults.append(f"id {values['id']} twice")
            self.ids.add(values["id"])
        if tag == "a":
            self.link(values.get("href", ""))
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.stack and self.stack[-1] == "style":
            self.style += data

    def link(self, target):
        if target.startswith("#"):
            self.anchors.append(target[1:])
            return
        parts = urllib.parse.urlsplit(target)
        path = os.path.join(os.path.dirname(self.path), urllib.parse.unquote(parts.path))
        full = os.path.normpath(os.path.join(self.bag, path))
        if parts.scheme or parts.netloc or not full.startswith(self.bag + os.sep) or not os.path.isfile(full):
            self.faults.append(f"link to {target!r}")

    def check(self):
        if self.stack:
            self.faults.append(f"open at the end: {self.stack}")
        self.faults += [f"no anchor {name}" for name in self.anchors if name not in self.ids]
        wanted = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        if not self.policy or "default-src 'none'" not in self.policy or f"'sha256-{wanted}'" not in self.policy:
            self.faults.append("content security policy")
        if self.language not in {"de", "en"}:
            self.faults.append("no language")
        if self.headings.count(1) != 1 or any(b > a + 1 for a, b in zip(self.headings, self.headings[1:])):
            self.faults.append(f"headings {self.headings}")
        return [f"{self.path}: {fault}" for fault in self.faults]


def main(bag):
    bag = os.path.abspath(bag)
    paths = ["START.html"]
    for place in ("contents", "data"):
        for folder, _, names in os.walk(os.path.join(bag, place)):
            ours = place == "contents" or "readable" in os.path.relpath(folder, bag).split(os.sep)
            paths += [os.path.relpath(os.path.join(folder, name), bag) for name in names if ours]
    faults = []
    for path in paths:
        page = Page(bag, path)
        with open(os.path.join(bag, path), encoding="utf-8") as file:
            page.feed(file.read())
        page.close()
        faults += page.check()
    print("\n".join(faults) or f"{len(paths)} pages valid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
