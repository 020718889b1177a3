// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Why something did not work. `code` names a sentence of ../words.js ("problem.CODE"), `params` fill it.
 * Crosses from the worker to the page as {code, params}.
 */
export class Problem extends Error {
    constructor(code, params = {}) {
        super(code);
        this.code = code;
        this.params = params;
    }
}

/** Any error as a Problem: what a library throws says nothing to people, so it becomes `code`. */
export function asProblem(error, code) {
    if (error instanceof Problem) return error;
    // RangeError: an ArrayBuffer that did not fit. The others: blobs and files on a full disk.
    if (error instanceof RangeError) return new Problem("memory");
    if (error && (error.name === "QuotaExceededError" || error.name === "NotReadableError")) return new Problem("space");
    return new Problem(code);
}
