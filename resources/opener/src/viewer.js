// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One file of the bundle, in a dialog. Content is hostile: text stays text; a picture is only ever a picture; a web page
// lies in a frame that may do nothing (no scripts, no origin, no forms, no network), under this page's policy and its own.

import { foreign, h, visible } from "./dom.js";
import { asProblem } from "./engine/problem.js";
import { kindOf, textOf } from "./kinds.js";
import { trusted } from "./trusted.js";
import { say, size } from "./words.js";

const longestText = 1024 * 1024;
const mostPixels = 4096;
const longestPage = 8 * 1024 * 1024;
/** What the frame allows itself; the page's own policy holds there as well. */
const framePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const keptAttributes = new Set(["class", "lang", "xml:lang", "dir", "colspan", "rowspan", "scope", "headers", "start", "value", "reversed", "alt", "title", "role", "open", "datetime", "aria-label", "aria-labelledby", "id"]);
const withoutContent = "script, link, meta, base, iframe, frame, object, embed, portal, fencedframe";

/** Shows `item`; `save(item)` hands it out. Closing gives the focus back to where it came from. */
export class Viewer {
    constructor(engine, save) {
        this.engine = engine;
        this.save = save;
        this.urls = [];
        this.dialog = h("dialog", { id: "viewer", "aria-labelledby": "view-title", onclose: () => this.clear() });
        document.body.append(this.dialog);
    }

    show(item) {
        this.item = item;
        this.page = 0;
        this.isReadable = item.readable.length > 0;
        this.draw();
        this.dialog.showModal();
    }

    /** Draws anew, in the language that is set now. */
    async draw() {
        const { item } = this;
        if (!item) return;
        this.forget();
        const content = h("div", { class: "content" }, h("p", { role: "status" }, say("view.loading")));
        this.dialog.replaceChildren(
            h("div", { class: "head" }, h("h2", { id: "view-title" }, foreign(item.title)), h("button", { type: "button", autofocus: true, onclick: () => this.dialog.close() }, say("view.close"))),
            h("div", { class: "tools" }, this.formButton(), this.turning(), h("button", { type: "button", onclick: () => this.save(item) }, say("item.save"))),
            content,
        );
        const drawing = (this.drawing = {});
        const shown = await this.content().catch((error) => told(`problem.${asProblem(error, "entry").code}`, "bad"));
        if (drawing === this.drawing) content.replaceChildren(...[shown].flat());
    }

    formButton() {
        if (this.item.readable.length === 0) return null;
        const toggle = () => {
            this.isReadable = !this.isReadable;
            this.page = 0;
            this.draw().then(() => this.dialog.querySelector(".tools button").focus());
        };
        return h("button", { type: "button", onclick: toggle }, say(this.isReadable ? "view.original" : "view.readable"));
    }

    turning() {
        const count = this.item.readable.length;
        if (!this.isReadable || count < 2) return null;
        const turn = (by) => {
            this.page += by;
            this.draw().then(() => this.dialog.querySelector(".turning button:not(:disabled)")?.focus());
        };
        return h(
            "span",
            { class: "turning" },
            h("button", { type: "button", disabled: this.page === 0, onclick: () => turn(-1) }, say("view.previous")),
            h("span", {}, say("view.page", { page: this.page + 1, count })),
            h("button", { type: "button", disabled: this.page === count - 1, onclick: () => turn(1) }, say("view.next")),
        );
    }

    content() {
        if (this.isReadable) return this.framed(this.item.readable[this.page], true);
        const { kind, type } = kindOf(this.item.path);
        if (this.item.size === 0) return Promise.resolve(told("view.empty"));
        const views = {
            picture: () => this.media("img", type, "view.picture"),
            drawing: () => this.drawn(),
            sound: () => this.media("audio", type, "view.sound"),
            film: () => this.media("video", type, "view.sound"),
            pdf: () => this.pdf(type),
            page: () => (this.item.size <= longestPage ? this.framed(this.item.path, isOwnPage(this.item.path)) : this.text()),
            other: () => this.text(),
        };
        return views[kind]();
    }

    async url(type) {
        const url = URL.createObjectURL(await this.engine.ask("blob", { path: this.item.path, type }));
        this.urls.push(url);
        return url;
    }

    async media(tag, type, otherwise) {
        const element = h(tag, { src: await this.url(type), controls: tag !== "img", alt: tag === "img" ? visible(this.item.title) : null });
        element.addEventListener("error", () => element.replaceWith(told(otherwise, "warn")));
        return element;
    }

    /**
     * An SVG, painted: as an image it could be opened in a tab of its own, where its scripts would run under no policy. The
     * blob it is painted from is gone before anybody can get at its address.
     */
    async drawn() {
        const url = URL.createObjectURL(await this.engine.ask("blob", { path: this.item.path, type: "image/svg+xml" }));
        const image = new Image();
        image.src = url;
        try {
            await image.decode();
        } catch {
            return told("view.picture", "warn");
        } finally {
            URL.revokeObjectURL(url);
        }
        const [width, height] = [image.naturalWidth || 600, image.naturalHeight || 400];
        const scale = Math.min(window.devicePixelRatio, mostPixels / Math.max(width, height));
        const canvas = h("canvas", { role: "img", "aria-label": visible(this.item.title), width: String(Math.ceil(width * scale)), height: String(Math.ceil(height * scale)) });
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.style.inlineSize = `${width}px`;
        return canvas;
    }

    /** The browser's own viewer. Its links lead away, and no policy holds the viewer: whoever clicks one is asked before the page goes. */
    async pdf(type) {
        if (navigator.pdfViewerEnabled === false) return told("view.no-pdf");
        const frame = h("iframe", { src: await this.url(type), title: say("view.frame", { title: this.item.title }) });
        window.addEventListener("beforeunload", askFirst);
        return [h("p", { class: "soft" }, say("view.pdf")), frame];
    }

    async framed(path, isOwn) {
        const html = await this.engine.ask("text", { path, most: longestPage });
        if (html === null) return this.text();
        const frame = h("iframe", { sandbox: "", referrerpolicy: "no-referrer", title: say("view.frame", { title: this.item.title }) });
        frame.srcdoc = trusted.html(disarmed(html, isOwn));
        return isOwn ? frame : [h("p", { class: "soft" }, say("view.foreign")), frame];
    }

    async text() {
        const bytes = await this.engine.ask("head", { path: this.item.path, most: longestText });
        const text = textOf(bytes);
        if (text === null) return told("view.none");
        const cut = this.item.size > longestText ? told("view.cut", "warn", { shown: size(longestText), size: size(this.item.size) }) : null;
        return [cut, h("pre", { tabindex: "0", dir: "auto" }, visible(text))].filter(Boolean);
    }

    forget() {
        window.removeEventListener("beforeunload", askFirst);
        this.urls.forEach((url) => URL.revokeObjectURL(url));
        this.urls = [];
    }

    clear() {
        this.item = null;
        this.drawing = null;
        this.forget();
        this.dialog.replaceChildren();
    }

    close() {
        this.dialog.remove();
        this.forget();
    }
}

function askFirst(event) {
    event.preventDefault();
    event.returnValue = true; // what older browsers look at
}

function told(key, kind = "", params = {}) {
    return h("p", { class: kind ? `told ${kind}` : "told" }, say(key, params));
}

/** Pages that Habeas made: their headings' links lead nowhere here, the dialog's buttons do. */
function isOwnPage(path) {
    return path === "START.html" || path === "letter.html" || /^contents\/[^/]+\.html$/.test(path);
}

/**
 * `html` for the frame. The frame's sandbox and the policies are what holds; this takes away what they could only refuse:
 * everything that runs, loads or leads elsewhere (a browser may look up names of links before any policy is asked).
 */
function disarmed(html, isOwn) {
    const page = new DOMParser().parseFromString(trusted.html(html), "text/html");
    page.querySelectorAll(withoutContent).forEach((element) => element.remove());
    if (isOwn) page.querySelectorAll("nav, header a").forEach((element) => element.remove());
    for (const element of page.querySelectorAll("*")) {
        for (const { name } of [...element.attributes]) {
            if (!keptAttributes.has(name)) element.removeAttribute(name);
        }
    }
    for (const [name, content] of [["Content-Security-Policy", framePolicy], ["x-dns-prefetch-control", "off"]]) {
        const meta = page.createElement("meta");
        meta.setAttribute("http-equiv", name);
        meta.setAttribute("content", content);
        page.head.prepend(meta);
    }
    const scheme = page.createElement("meta");
    scheme.setAttribute("name", "color-scheme");
    scheme.setAttribute("content", "light dark");
    page.head.append(scheme);
    return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}
