// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * An element. `attributes` that begin with "on" are listeners, `true` is a bare attribute, `false`, null and undefined are
 * left out. Children are nodes or text: nothing is ever read as markup.
 */
export function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === false || value === null || value === undefined) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** Text of the bundle: it may be in another language and run the other way than the page. */
export function foreign(text, lang) {
    return h("bdi", { lang }, visible(text));
}

/** Controls, and what turns the direction of writing, are shown instead of obeyed. */
export function visible(text) {
    return String(text ?? "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** Moves the reader to a heading or message that just appeared. */
export function focusOn(element) {
    if (!element) return;
    element.setAttribute("tabindex", "-1");
    element.focus();
}

let announcing;

/** Says `text` to screen readers without moving the focus, once things have been still for a moment. */
export function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
        document.getElementById("live").textContent = text;
    }, 600);
}
