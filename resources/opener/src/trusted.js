// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page's policy demands Trusted Types: text becomes a script's address or a document here and nowhere else.

const policy = globalThis.trustedTypes?.createPolicy("habeas", { createScriptURL: (url) => url, createHTML: (html) => html });

export const trusted = {
    /** The address of our own worker. */
    scriptUrl: (url) => policy?.createScriptURL(url) ?? url,
    /** For DOMParser, whose documents run nothing, and for the sandboxed frame. */
    html: (text) => policy?.createHTML(text) ?? text,
};
