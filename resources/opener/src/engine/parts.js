// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

const partSize = 8 * 1024 * 1024;

/** Collects bytes into one Blob, in parts that the browser may move out of memory. */
export class Parts {
    constructor() {
        this.blobs = [];
        this.pending = [];
        this.pendingBytes = 0;
        this.size = 0;
    }

    add(bytes) {
        this.pending.push(bytes);
        this.pendingBytes += bytes.length;
        this.size += bytes.length;
        if (this.pendingBytes >= partSize) this.flush();
    }

    flush() {
        this.blobs.push(new Blob(this.pending));
        this.pending = [];
        this.pendingBytes = 0;
    }

    blob(type) {
        this.flush();
        return new Blob(this.blobs, { type });
    }
}
