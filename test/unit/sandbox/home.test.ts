import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { openSandbox } from "../../../sandbox/sandbox";
import { scratchFolder } from "../../scratch";

const ROOT = path.resolve(__dirname, "../../..");

describe("the engine's home in the sandbox", () => {
    it("is in the sandbox's folder and has no place for debug logs, not even where an older run left some", async () => {
        const directory = scratchFolder("home");
        const logs = path.join(directory, "home", "logs");
        fs.mkdirSync(logs, { recursive: true });
        fs.writeFileSync(path.join(logs, "pulumi-1.log"), "old");
        for (let run = 0; run < 2; run++) {
            const sandbox = await openSandbox({ root: ROOT, directory });
            assert.strictEqual(sandbox.env["PULUMI_HOME"], path.join(directory, "home"));
            assert.ok(fs.statSync(logs).isFile(), "a folder can be made where a file is not");
            await sandbox.close();
        }
    });
});
