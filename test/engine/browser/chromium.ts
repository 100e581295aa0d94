/** The distribution's Chromium, without a window and without a network of its own. */
import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"] as const;

const FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

function find(): string | undefined {
    for (const name of NAMES) {
        const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
        if (status === 0) {
            return stdout.trim();
        }
    }
    return undefined;
}

/** Empty where a Chromium is there, or could be installed; else why not. */
export function missingChromium(): string {
    const script = path.join(__dirname, "../install-chromium.sh");
    const install = spawnSync("sh", [script], { encoding: "utf8", timeout: 300_000 });
    return find() === undefined ? `Chromium cannot be had: ${install.stderr}` : "";
}

export function launch(): Promise<Browser> {
    const executablePath = find();
    if (executablePath === undefined) {
        throw new Error("no Chromium: ask missingChromium first");
    }
    return chromium.launch({ executablePath, args: FLAGS });
}
