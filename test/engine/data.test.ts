/**
 * The data layer on the real engine: what changes in place, what would be replaced, and what stops it (issue B). That
 * nothing changes where nothing was changed is seen at the end of dr.test.ts, for every layer.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { openSandbox } from "../../sandbox/sandbox";
import { Store } from "../../sandbox/cloud/store";
import { textAt } from "../../sandbox/server/values";
import { scratchFolder } from "../scratch";
import { copyOfDeployed } from "./deployed";
import { type Ended, infra, type Layer, treeWith } from "./harness";

const scratch = scratchFolder("data");
const sandbox = path.join(scratch, "sandbox");

const preview = (root: string): Promise<Ended> =>
    infra(["preview", "prod", "--layer", "data", "--sandbox-dir", sandbox, "--json"], {}, root);

const changesOf = (ended: Ended): Layer["changes"] => ended.report().layers.find((l) => l.layer === "data")!.changes;

describe("the data layer of production, on the real engine", function () {
    this.timeout(900_000);

    before(() => copyOfDeployed("prod", sandbox));

    it("loses a zone from the end of the list without replacing or renaming what the others hold", async () => {
        const lastZone = /(?<=network:availabilityZones:\n(?: {4}- .*\n)+) {4}- .*\n(?! {4}- )/;
        const tree = treeWith(scratch, "Pulumi.prod.yaml", (text) => text.replace(lastZone, ""));
        const ended = await preview(tree);
        assert.equal(ended.code, 0, ended.stderr);
        const { create, replace, delete: deleted } = changesOf(ended);
        // What goes are the seven alarms of the third node of each cache. What is replaced is the revision of the pooler's
        // task definition, which is never updated: its pools grow, because there are fewer tasks.
        assert.deepEqual({ create, replace, deleted }, { create: 0, replace: 1, deleted: 14 }, ended.stderr);
    });

    it("gives up a replica once a person lifted its protection in RDS, and says before how", async () => {
        const tree = treeWith(scratch, "Pulumi.prod.yaml", (text) =>
            text.replace("data:replicaCount: 2", "data:replicaCount: 1"),
        );
        const refused = await preview(tree);
        assert.notEqual(refused.code, 0);
        const [, identifier] =
            /modify-db-instance --region \S+ --db-instance-identifier (\S+-replica-\S+) --no-deletion/.exec(
                refused.stderr + refused.stdout,
            ) ?? [];
        assert.ok(identifier, refused.stderr);
        const store = Store.open(path.join(sandbox, "cloud.jsonl"));
        store.close();
        const replica = [...store.objectsOf("prod")].find((o) => textAt(o.attributes, "identifier") === identifier)!;
        const opened = await openSandbox({ root: tree, directory: sandbox });
        opened.change("prod", replica.type, replica.id, { deletionProtection: false });
        await opened.close();
        const ended = await preview(tree);
        assert.equal(ended.code, 0, ended.stderr);
        // The instance, its nine alarms and three log groups; the pooler's revision, which reads from the other one alone.
        const { create, replace, delete: deleted } = changesOf(ended);
        assert.deepEqual({ create, replace, deleted }, { create: 0, replace: 1, deleted: 13 }, ended.stderr);
    });
});
