// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Types a viewer may be given; every other content is shown as text or not at all. The names of the files decide, not
// what somebody wrote into them.
const byEnding = {
    picture: { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp", avif: "image/avif", bmp: "image/bmp" },
    drawing: { svg: "image/svg+xml" },
    sound: { mp3: "audio/mpeg", ogg: "audio/ogg", oga: "audio/ogg", opus: "audio/ogg", wav: "audio/wav", m4a: "audio/mp4", flac: "audio/flac" },
    film: { mp4: "video/mp4", m4v: "video/mp4", webm: "video/webm", ogv: "video/ogg", mov: "video/quicktime" },
    pdf: { pdf: "application/pdf" },
    page: { html: "text/html", htm: "text/html" },
};

const endingOf = (path) => /\.([a-z0-9]{1,8})$/i.exec(path)?.[1].toLowerCase() ?? "";

/** {kind: "picture" | "drawing" | "sound" | "film" | "pdf" | "page" | "other", type} of a file of the bundle. */
export function kindOf(path) {
    const ending = endingOf(path);
    for (const [kind, types] of Object.entries(byEnding)) {
        if (Object.hasOwn(types, ending)) return { kind, type: types[ending] };
    }
    return { kind: "other", type: "application/octet-stream" };
}

/** The text of `bytes`, or null if they are none: no UTF-8 (a character cut at the end is forgiven), or with NULs. */
export function textOf(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
        return text.includes("\0") ? null : text.replace(/\r\n?/g, "\n");
    } catch {
        return latin1Of(bytes);
    }
}

/** Old texts: Windows-1252 without control characters. */
function latin1Of(bytes) {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text.replace(/\r\n?/g, "\n");
}
