/** The question before real infrastructure is changed: who is asked, and what counts as a yes. */
import * as assert from "node:assert";
import { PassThrough } from "node:stream";
import { checkConfirmable, confirm } from "../../../cli/context";

type Options = Parameters<typeof confirm>[1];
const AWS: Options = {};

/** @returns what was decided, and what was asked on stderr */
async function answered(answer: string, options: Options): Promise<{ readonly sure: boolean; readonly asked: string }> {
    const stdin = Object.getOwnPropertyDescriptor(process, "stdin")!;
    const write = process.stderr.write.bind(process.stderr);
    const input = new PassThrough();
    let asked = "";
    Object.defineProperty(process, "stdin", { ...stdin, get: () => input });
    process.stderr.write = (text: unknown) => ((asked += String(text)), true);
    try {
        input.write(`${answer}\n`);
        const sure = await confirm("Deploy to prod?", options).then(
            () => true,
            (error: Error) => (assert.match(error.message, /^Nothing was changed: /), false),
        );
        return { sure, asked };
    } finally {
        process.stderr.write = write;
        Object.defineProperty(process, "stdin", stdin);
    }
}

describe("the question before a change on AWS", () => {
    for (const [answer, sure] of [
        ...["y", "Y", "yes", "YES", " yes "].map((text) => [text, true] as const),
        ...["", "n", "no", "yeah", "ye", "y y"].map((text) => [text, false] as const),
    ]) {
        it(`takes "${answer}" for ${sure ? "a yes" : "none"}`, async () => {
            const found = await answered(answer, AWS);
            assert.strictEqual(found.sure, sure);
            assert.match(found.asked, /^Deploy to prod\? \[y\/N\] /);
        });
    }

    for (const [what, options] of [
        ["with --yes", { ...AWS, yes: true }],
        ["with --sandbox", { ...AWS, sandbox: true }],
        ["with --sandbox-dir", { ...AWS, sandboxDir: "here" }],
    ] as const) {
        it(`is not asked ${what}`, async () => {
            assert.deepStrictEqual(await answered("n", options), { sure: true, asked: "" });
            checkConfirmable("Deploy to prod?", options);
        });
    }
});
