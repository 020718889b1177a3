// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

import workerSource from "habeas:worker";
import { Problem } from "./engine/problem.js";
import { trusted } from "./trusted.js";

/** The page's end of worker.js: each call is one request to it. */
export class Engine {
    constructor() {
        this.url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
        this.worker = new Worker(trusted.scriptUrl(this.url));
        this.waiting = new Map();
        this.lastId = 0;
        this.worker.onmessage = ({ data }) => this.answer(data);
        this.worker.onerror = () => this.failAll("unexpected");
    }

    /** What `act` of worker.js answers. Throws Problem. */
    ask(act, parameters = {}, onProgress = () => {}) {
        return new Promise((resolve, reject) => {
            const id = ++this.lastId;
            this.waiting.set(id, { resolve, reject, onProgress });
            this.worker.postMessage({ id, act, ...parameters });
        });
    }

    answer({ id, value, problem, progress }) {
        const { resolve, reject, onProgress } = this.waiting.get(id) ?? {};
        if (!resolve) return;
        if (progress) return void onProgress(progress);
        this.waiting.delete(id);
        if (problem) reject(new Problem(problem.code, problem.params));
        else resolve(value);
    }

    failAll(code) {
        for (const { reject } of this.waiting.values()) reject(new Problem(code));
        this.waiting.clear();
    }

    /** Ends whatever runs and forgets the bundle. */
    close() {
        this.worker.terminate();
        URL.revokeObjectURL(this.url);
        this.failAll("stopped");
    }
}
